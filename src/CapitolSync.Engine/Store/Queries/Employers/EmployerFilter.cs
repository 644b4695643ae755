namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Which employers are wanted.</summary>
public sealed record EmployerFilter
{
    /// <summary>Names, wildcards allowed.</summary>
    public IReadOnlyCollection<string>? Employer { get; init; }

    /// <summary>What they were found to be.</summary>
    public IReadOnlyCollection<EmployerStatus>? Status { get; init; }

    /// <summary>The least score.</summary>
    public double MinScore { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }
}
