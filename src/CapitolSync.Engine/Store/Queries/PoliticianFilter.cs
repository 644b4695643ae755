namespace CapitolSync.Engine.Store.Queries;

/// <summary>Which members are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record PoliticianFilter
{
    /// <summary>Bioguide ids, exactly.</summary>
    public IReadOnlyCollection<string>? PoliticianId { get; init; }

    /// <summary>Names or bioguide IDs.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary>Parties.</summary>
    public IReadOnlyCollection<string>? Party { get; init; }

    /// <summary>States, two letters.</summary>
    public IReadOnlyCollection<string>? State { get; init; }

    /// <summary>Chambers.</summary>
    public IReadOnlyCollection<string>? Chamber { get; init; }

    /// <summary>Only these, by bioguide ID; an empty list lets nobody through.</summary>
    public IReadOnlyCollection<string>? Members { get; init; }

    /// <summary>By what to sort; <see langword="null"/> for the usual order.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }

    /// <summary>Whether it lets all members through.</summary>
    internal bool IsForAll => this is { Members: null } and
        not ({ PoliticianId.Count: > 0 } or { Politician.Count: > 0 } or { Party.Count: > 0 } or { State.Count: > 0 } or { Chamber.Count: > 0 });
}
