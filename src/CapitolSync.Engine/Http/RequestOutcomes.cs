using System.Globalization;
using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Http;

/// <summary>What the end of a request means to those who watch requests.</summary>
internal static class RequestOutcomes
{
    /// <summary>The outcome in a word, for figures.</summary>
    public static string Describe(Exception error) => error switch
    {
        PageException page => page.ErrorId,
        SyncException end => end.ErrorId,
        OperationCanceledException => "cancelled",
        SessionLostException => "session lost",
        _ => ErrorIds.Unexpected,
    };

    /// <summary>A request in a line. Keys and cookies are in headers, forms in bodies; a name and password in the address are left out.</summary>
    public static string Line(PageRequest request, Uri uri, string outcome, int bytes, TimeSpan latency) => string.Create(CultureInfo.InvariantCulture,
        $"{(request.Form is null ? "GET" : "POST")} {uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)}: {outcome}, {Wording.Count(bytes, "byte")} in {latency.TotalMilliseconds:0} ms");

    /// <summary>The source has more to do than it can.</summary>
    public static bool IsOverload(Exception error) =>
        error is PageException { StatusCode: 429 or 503 } or PageException { ErrorId: ErrorIds.RequestTimeout } or SyncException { StatusCode: 429 };
}
