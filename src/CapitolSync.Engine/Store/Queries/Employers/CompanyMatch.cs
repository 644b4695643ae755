namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>What an employer's name was found to be.</summary>
/// <param name="Status">How sure that is.</param>
/// <param name="Company">The company; <see langword="null"/> if it is none, or nobody knows.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Why">What speaks for it, in words.</param>
internal sealed record CompanyMatch(EmployerStatus Status, KnownCompany? Company, double Score, string Why)
{
    /// <summary>Nothing that resembles it.</summary>
    public static CompanyMatch None { get; } = new(EmployerStatus.Unmatched, null, 0, "no company of a similar name is known");

    /// <summary>A name such as retired, self or none.</summary>
    public static CompanyMatch Nobody { get; } = new(EmployerStatus.NoCompany, null, 0, "not an employer's name");
}
