namespace CapitolSync.Engine.Store.Queries;

/// <summary>Which committees are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record FecCommitteeFilter
{
    /// <summary>Ids, exactly.</summary>
    public IReadOnlyCollection<string>? CommitteeId { get; init; }

    /// <summary>Committees by id or name.</summary>
    public IReadOnlyCollection<string>? Committee { get; init; }

    /// <summary>Members by name or bioguide ID.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary>What they are.</summary>
    public IReadOnlyCollection<FecCommitteeKind>? Kind { get; init; }

    /// <summary>Two-year periods in which they were active; committees of which that is not known match too.</summary>
    public IReadOnlyCollection<int>? Period { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }
}
