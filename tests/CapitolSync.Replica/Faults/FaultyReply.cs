using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica;

/// <summary>Turns a fault into what is sent.</summary>
internal static class FaultyReply
{
    public static Reply For(Fault fault, Func<PageVariant, Page> find)
    {
        var page = fault.Kind switch
        {
            FaultKind.Status => StatusPage(fault.Status, fault.Body),
            FaultKind.Truncate => find(PageVariant.Normal).Truncated(),
            FaultKind.Garbage => Garbage(),
            FaultKind.LoadingShell => find(PageVariant.LoadingShell),
            FaultKind.Reformatted => find(PageVariant.Reformatted),
            FaultKind.NoList => find(PageVariant.NoList),
            FaultKind.EmptyList => find(PageVariant.EmptyList),
            FaultKind.RscError => find(PageVariant.RscError),
            _ => find(PageVariant.Normal),
        };
        return new Reply(page, fault, fault.RetryAfter);
    }

    public static Page StatusPage(int status, string? body)
    {
        body ??= $"<html><body><h1>{status}</h1></body></html>";
        return Page.Of(body, body.StartsWith('{') ? Page.Json : Page.Html, status);
    }

    /// <summary>Neither HTML nor UTF-8, with zeros in it.</summary>
    private static Page Garbage()
    {
        var dice = Dice.For(0, "garbage");
        var bytes = new byte[4096];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)dice.Bits();
        return new Page([bytes], Page.Html);
    }
}
