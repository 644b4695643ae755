using System.Net;

namespace CapitolSync.Engine.Http;

/// <summary>An answer other than success.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Uri">The URL that was requested; never contains a key.</param>
/// <param name="Status">The status.</param>
/// <param name="RetryAfter">How long the source asks to wait, if it does.</param>
/// <param name="Location">Where a redirection leads.</param>
/// <param name="Body">The start of the body, as text.</param>
internal sealed record RefusedAnswer(
    string Source, Uri Uri, HttpStatusCode Status, TimeSpan? RetryAfter, Uri? Location, string Body)
{
    public int StatusCode => (int)Status;

    /// <summary>It is a bot check, whatever its status.</summary>
    public bool IsBotCheck { get; init; }

    /// <summary>What was ignored of it, as a sentence with a leading space.</summary>
    public string Remark { get; init; } = "";

    /// <summary>How long the source usually blocks, where it does not say.</summary>
    public TimeSpan UsualBlock { get; init; } = Http.Source.BriefBlock;

    /// <summary>What one can do while the source blocks, as a sentence with a leading space.</summary>
    public string Advice { get; init; } = "";
}
