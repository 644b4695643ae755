using System.Net.Http.Headers;

namespace CapitolSync.Engine.Http;

/// <summary>How long a source asks to wait, as far as that makes sense.</summary>
/// <param name="Wait">The wait; <see langword="null"/> if the source asks for none, or for nonsense.</param>
/// <param name="Ignored">The header's text if it was ignored.</param>
internal readonly record struct RetryAfterHeader(TimeSpan? Wait, string? Ignored)
{
    /// <summary>The longest wait that is believed. More has been seen, and was seconds since 1970.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>A sentence about what was ignored, with a leading space; empty if nothing was.</summary>
    public string Remark => Ignored is null ? "" : $" (Its Retry-After of '{Ignored}' is ignored: it is not a wait of at most a day.)";

    /// <summary>Reads the header of an answer.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="now">The time.</param>
    public static RetryAfterHeader Of(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out var values))
            return default;
        var parsed = headers.RetryAfter;
        var wait = parsed?.Delta ?? parsed?.Date - now;
        return wait switch
        {
            null => new RetryAfterHeader(null, Shown(values.ToString())),
            { } when wait > Longest => new RetryAfterHeader(null, Shown(values.ToString())),
            { } when wait < TimeSpan.Zero => new RetryAfterHeader(TimeSpan.Zero, null),
            _ => new RetryAfterHeader(wait, null),
        };
    }

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
