namespace CapitolSync.Engine.Http;

/// <summary>A page that could not be fetched or read. The run continues without it.</summary>
internal sealed class PageException : Exception
{
    public PageException(string errorId, string message, Exception? inner = null)
        : base(message, inner) => ErrorId = errorId;

    /// <summary>One of <see cref="ErrorIds"/>.</summary>
    public string ErrorId { get; }

    /// <summary>Another attempt may well succeed.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What ends the run if no further attempt succeeds.</summary>
    public SyncException? FatalError { get; init; }

    /// <summary>How long the source asks to wait before another attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public int? StatusCode { get; init; }

    public Uri? Uri { get; init; }

    /// <summary>Another attempt may well succeed, and the source wants no longer wait before it than anyone sits through.</summary>
    /// <param name="most">The longest wait.</param>
    public bool IsWorthRetry(TimeSpan most) => IsTransient && !(RetryAfter > most);

    /// <summary>The same failure, of a page at an address.</summary>
    public PageException At(Uri uri) => new(ErrorId, Message, InnerException)
    {
        IsTransient = IsTransient,
        FatalError = FatalError,
        RetryAfter = RetryAfter,
        StatusCode = StatusCode,
        Uri = uri,
    };
}
