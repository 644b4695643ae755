namespace CapitolSync.Engine.Store.Queries;

/// <summary>Which donations are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record DonationFilter
{
    /// <summary>Of members' committees, by name or bioguide ID.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary>Of committees, by id or name.</summary>
    public IReadOnlyCollection<string>? Committee { get; init; }

    /// <summary>Two-year periods.</summary>
    public IReadOnlyCollection<int>? Period { get; init; }

    /// <summary>Who gave.</summary>
    public IReadOnlyCollection<string>? Contributor { get; init; }

    /// <summary>Employers.</summary>
    public IReadOnlyCollection<string>? Employer { get; init; }

    /// <summary>Occupations.</summary>
    public IReadOnlyCollection<string>? Occupation { get; init; }

    /// <summary>States, two letters.</summary>
    public IReadOnlyCollection<string>? State { get; init; }

    /// <summary>What they are.</summary>
    public IReadOnlyCollection<DonationKind>? Kind { get; init; }

    /// <summary>Received on or after.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Received before.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>USD, minimum amount.</summary>
    public decimal? MinAmount { get; init; }

    /// <summary>USD, maximum amount.</summary>
    public decimal? MaxAmount { get; init; }

    /// <summary>Include memos, transfers and whatever else is not new money. Kinds that are named are included anyway, except in totals.</summary>
    public bool IncludeMemo { get; init; }

    /// <summary>Include rows that the FEC no longer publishes.</summary>
    public bool IncludeGone { get; init; }

    /// <summary>The least score, from 0 to 1, of suggestions that count as an employer's company in totals; <see langword="null"/> for exact and confirmed ones alone.</summary>
    public double? MinScore { get; init; }

    /// <summary>By what to sort; <see langword="null"/> for the usual order.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }
}
