namespace CapitolSync;

/// <summary>How positions are added up.</summary>
public enum PositionGrouping
{
    /// <summary>By member.</summary>
    Politician,

    /// <summary>By ticker.</summary>
    Ticker,

    /// <summary>By sector.</summary>
    Sector,

    /// <summary>By party.</summary>
    Party,
}
