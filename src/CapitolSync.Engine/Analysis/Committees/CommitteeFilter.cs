namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Which committees are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record CommitteeFilter
{
    /// <summary>Committees by code or name.</summary>
    public IReadOnlyCollection<string>? Committee { get; init; }

    /// <summary>Chambers: house, senate, joint.</summary>
    public IReadOnlyCollection<string>? Chamber { get; init; }

    /// <summary>On which these sit, by bioguide ID or name.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary>The day; today if <see langword="null"/>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Committees without members too.</summary>
    public bool IncludeFormer { get; init; }

    /// <summary>No subcommittees.</summary>
    public bool NoSubcommittees { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }
}
