namespace CapitolSync.Engine.Store.Queries;

/// <summary>Which filings are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record FilingFilter
{
    /// <summary>The Clerk's DocIDs or the Senate's UUIDs.</summary>
    public IReadOnlyCollection<string>? FilingId { get; init; }

    /// <summary>Members by name or bioguide ID.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary><c>house</c> or <c>senate</c>.</summary>
    public IReadOnlyCollection<string>? Source { get; init; }

    /// <summary>How they were read.</summary>
    public IReadOnlyCollection<string>? Status { get; init; }

    /// <summary>The years that they are filed under.</summary>
    public IReadOnlyCollection<int>? Year { get; init; }

    /// <summary>Filed on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Filed before this day.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Ids, exactly.</summary>
    internal IReadOnlyCollection<string>? Ids { get; init; }

    /// <summary>A condition on <c>filings f</c> beside those above.</summary>
    internal string? Condition { get; init; }

    /// <summary>By what to sort; <see langword="null"/> for the usual order.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Most rows wanted.</summary>
    public long? First { get; init; }
}
