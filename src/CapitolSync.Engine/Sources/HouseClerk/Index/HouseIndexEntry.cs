namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>One filing as the Clerk's index lists it.</summary>
/// <param name="DocId">Its DocID; unique among the periodic reports of a year, not among the rest.</param>
/// <param name="FilingType">What it is: P for a periodic transaction report, O for an annual report, ...</param>
/// <param name="Year">The year of the index, which is the year in the document's address.</param>
internal sealed record HouseIndexEntry(string DocId, string FilingType, int Year)
{
    /// <summary><c>Hon.</c> and the like; not reliable.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The filer's last name, sometimes with credentials.</summary>
    public string Last { get; init; } = "";

    /// <summary>The filer's first and middle names.</summary>
    public string First { get; init; } = "";

    /// <summary><c>Jr.</c> and the like.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The seat as printed, for example <c>NJ05</c>; empty where none is given.</summary>
    public string StateDistrict { get; init; } = "";

    /// <summary>The day of filing; null where none is given. It may be years after <see cref="Year"/>.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>Whether it is a periodic transaction report, the only kind with trades.</summary>
    public bool IsPeriodicReport => string.Equals(FilingType, "P", StringComparison.Ordinal);

    /// <summary>Whether a DocID of this form is a scan of paper. Only an expectation: the document decides.</summary>
    public bool IsScanExpected => DocId is ['8' or '9', _, _, _, _, _, _];
}
