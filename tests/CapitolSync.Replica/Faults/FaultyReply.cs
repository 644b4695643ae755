using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica;

/// <summary>Turns a fault into what is sent.</summary>
internal static class FaultyReply
{
    public static Reply For(Fault fault, ISource source, SourceRequest request)
    {
        var page = fault.Kind switch
        {
            FaultKind.Status => fault.Body is null && fault.Status != StatusCodes.Status204NoContent ? source.Failure(fault.Status) : StatusPage(fault.Status, fault.Body),
            FaultKind.Truncate => Truncated(source.Find(request, PageVariant.Normal)),
            FaultKind.Garbage => source.Garbage(),
            FaultKind.LoadingShell => source.Find(request, PageVariant.LoadingShell),
            FaultKind.Reformatted => source.Find(request, PageVariant.Reformatted),
            FaultKind.NoList => source.Find(request, PageVariant.NoList),
            FaultKind.EmptyList => source.Find(request, PageVariant.EmptyList),
            FaultKind.RscError => source.Find(request, PageVariant.RscError),
            _ => source.Find(request, PageVariant.Normal),
        };
        return new Reply(page, fault, fault.RetryAfter);
    }

    public static Page StatusPage(int status, string? body)
    {
        body ??= status == StatusCodes.Status204NoContent ? "" : $"<html><body><h1>{status}</h1></body></html>";
        return Page.Of(body, body.StartsWith('{') ? Page.Json : Page.Html, status);
    }

    /// <summary>Neither HTML nor UTF-8, with zeros in it.</summary>
    public static Page Noise()
    {
        var dice = Dice.For(0, "garbage");
        var bytes = new byte[4096];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)dice.Bits();
        return new Page([bytes], Page.Html);
    }

    private static Page Truncated(Page page)
    {
        var truncated = page.Truncated();
        page.Release();
        return truncated;
    }
}
