namespace CapitolSync.Replica.HouseClerk;

/// <summary>A row of the Clerk's index as printed.</summary>
/// <param name="DocId">The DocID.</param>
/// <param name="Last">The last name.</param>
/// <param name="First">First and middle names.</param>
/// <param name="StateDistrict">The seat.</param>
/// <param name="FilingDate">The day of filing, M/d/yyyy, or empty.</param>
public sealed record HouseIndexRow(string DocId, string Last, string First, string StateDistrict, string FilingDate)
{
    /// <summary>P for a periodic transaction report.</summary>
    public string FilingType { get; init; } = "P";

    /// <summary><c>Hon.</c>, or nothing.</summary>
    public string Prefix { get; init; } = "Hon.";

    /// <summary><c>Jr.</c> and the like, or nothing.</summary>
    public string Suffix { get; init; } = "";
}
