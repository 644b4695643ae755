namespace CapitolSync.Engine.Filings;

/// <summary>How much of a holding was sold.</summary>
public enum FilingTxExtent
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>A part of it.</summary>
    Partial,
}
