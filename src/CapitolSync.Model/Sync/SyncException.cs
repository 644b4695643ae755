namespace CapitolSync;

/// <summary>
/// An error that ends a command: the message says what is wrong and what to do next.
/// </summary>
public class SyncException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errorId">The stable ID; one of <see cref="ErrorIds"/>.</param>
    /// <param name="message">What is wrong and what to do next. Never contains a secret.</param>
    /// <param name="inner">What caused it.</param>
    public SyncException(string errorId, string message, Exception? inner = null)
        : base(message, inner) => ErrorId = errorId;

    /// <summary>The stable ID of the error.</summary>
    public string ErrorId { get; }

    /// <summary>The value or object the error is about.</summary>
    public object? Target { get; init; }

    /// <summary>How far the stream is, if a run ended early.</summary>
    public SyncCursor? Cursor { get; init; }

    /// <summary>What the run did until then, if a run ended early.</summary>
    public SyncReport? Report { get; init; }

    /// <summary>The reports of the streams that the same command synced before, in order.</summary>
    public IReadOnlyList<SyncReport> EarlierReports { get; init; } = [];

    /// <summary>When to try again, UTC, if known.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>HTTP status behind it, if there was one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The same error, with the reports of what the command synced before.</summary>
    /// <param name="reports">The reports of the streams before.</param>
    public SyncException After(IReadOnlyList<SyncReport> reports) => reports.Count == 0 ? this : new(ErrorId, Message, InnerException)
    {
        Target = Target,
        Cursor = Cursor,
        Report = Report,
        EarlierReports = reports,
        RetryAt = RetryAt,
        StatusCode = StatusCode,
    };
}
