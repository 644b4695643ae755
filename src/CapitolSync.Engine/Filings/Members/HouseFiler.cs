namespace CapitolSync.Engine.Filings.Members;

/// <summary>Who filed with the Clerk, as the index prints it.</summary>
/// <param name="First">First and middle names.</param>
/// <param name="Last">The last name.</param>
/// <param name="StateDistrict">The seat, for example <c>NJ05</c>.</param>
/// <param name="IndexYear">The year of the index.</param>
/// <param name="FiledOn">The day of filing; null where none is printed.</param>
internal sealed record HouseFiler(string First, string Last, string StateDistrict, int IndexYear, DateOnly? FiledOn)
{
    /// <summary>What the document says of the filer (Member, Congressional Candidate); null while it is not read.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it says that the filer only runs for the seat.</summary>
    public bool IsCandidate => Status?.Contains("Candidate", StringComparison.OrdinalIgnoreCase) is true;
}
