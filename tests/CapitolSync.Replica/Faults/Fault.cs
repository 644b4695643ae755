namespace CapitolSync.Replica;

/// <summary>Which requests go wrong, how, and how often.</summary>
public sealed record Fault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>The path, or the beginning of one followed by <c>*</c>.</summary>
    public string Path { get; init; } = "*";

    /// <summary>A parameter the query has to hold as a whole, like <c>page=17</c>; null for any query.</summary>
    public string? Query { get; init; }

    /// <summary>The status code of <see cref="FaultKind.Status"/>.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The <c>Retry-After</c> header in seconds; null for none.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Further headers of the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body of <see cref="FaultKind.Status"/>; null for a short text.</summary>
    public string? Body { get; init; }

    /// <summary>Waited beyond the usual latency, with every kind.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>So many matching requests pass untouched first.</summary>
    public int After { get; init; }

    /// <summary>So many are hit then; null for all that follow.</summary>
    public int? Count { get; init; }

    /// <summary>With what probability a request is hit, 0 to 1, by a seeded generator; null for always.</summary>
    public double? Probability { get; init; }

    internal bool Matches(string path, string query) =>
        RequestPath.Matches(Path, path) && (Query is null || RequestPath.HasParameter(query, Query));

    internal void Validate()
    {
        Require.That(Path.Length > 0, "A fault needs a path.");
        Require.That(Status is >= 200 and <= 599 and not (205 or 304), "A fault's status is from 200 to 599, and one that can be made up.");
        Require.That(Delay >= TimeSpan.Zero, "A fault's delay is not negative.");
        Require.That(After >= 0 && Count is null or >= 0, "A fault's counts are not negative.");
        Require.That(Probability is null or (>= 0 and <= 1), "A fault's probability is from 0 to 1.");
    }
}
