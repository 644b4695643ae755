using CapitolSync.Engine.Http.Sessions;

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

    /// <summary>The source has more to do than it can.</summary>
    public static bool IsOverload(Exception error) =>
        error is PageException { StatusCode: 429 or 503 } or PageException { ErrorId: ErrorIds.RequestTimeout } or SyncException { StatusCode: 429 };
}
