namespace CapitolSync.Replica;

/// <summary>A request as the server saw it.</summary>
public sealed record LoggedRequest
{
    /// <summary>1 for the first request since the log was last cleared.</summary>
    public required int Number { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or empty.</summary>
    public required string Query { get; init; }

    /// <summary>When it arrived, since the server started.</summary>
    public required TimeSpan Arrived { get; init; }

    /// <summary>How many requests were in flight then, this one included.</summary>
    public required int InFlight { get; init; }

    /// <summary>When it was answered, since the server started.</summary>
    public TimeSpan? Completed { get; internal set; }

    /// <summary>What became of it.</summary>
    public RequestOutcome Outcome { get; internal set; }

    /// <summary>The status it was answered with; 0 when no header left.</summary>
    public int Status { get; internal set; }

    /// <summary>The fault that hit it.</summary>
    public FaultKind? Fault { get; internal set; }

    /// <summary>The User-Agent header.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The From header; empty if there was none.</summary>
    public string From { get; init; } = "";

    /// <summary>The Accept-Encoding header.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>Whether it asked for the flight alone (RSC: 1).</summary>
    public bool Rsc { get; init; }

    /// <summary>Whether it brought an X-Api-Key header. The key itself is not kept.</summary>
    public bool HasApiKey { get; init; }

    /// <summary>Path and query.</summary>
    public string Target => Path + Query;
}
