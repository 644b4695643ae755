namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>What a user says about an employer. The company can be given in any one way.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Employer">The name, as a contributor wrote it.</param>
public sealed record EmployerChoice(EmployerChoiceKind Kind, string Employer)
{
    /// <summary>The company's name.</summary>
    public string? Company { get; init; }

    /// <summary>One of its tickers.</summary>
    public string? Ticker { get; init; }

    /// <summary>Its number at the SEC.</summary>
    public long? Cik { get; init; }
}
