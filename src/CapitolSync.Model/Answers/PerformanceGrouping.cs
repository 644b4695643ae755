namespace CapitolSync;

/// <summary>How trades are grouped to measure what they earned.</summary>
public enum PerformanceGrouping
{
    /// <summary>By member.</summary>
    Politician,

    /// <summary>By party.</summary>
    Party,

    /// <summary>By the chamber that the member sat in at the time.</summary>
    Chamber,

    /// <summary>By the committees that the member sat on on the day of the trade; a trade counts in each of them.</summary>
    Committee,

    /// <summary>By the issuers' sectors.</summary>
    Sector,

    /// <summary>By ticker.</summary>
    Ticker,

    /// <summary>All in one.</summary>
    All,
}
