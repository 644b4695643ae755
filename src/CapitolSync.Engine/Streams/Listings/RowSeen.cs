namespace CapitolSync.Engine.Streams.Listings;

/// <summary>What was known of a row when a page showed it.</summary>
internal enum RowSeen
{
    /// <summary>This pass had not seen it.</summary>
    First,

    /// <summary>It was seen above the frontier: among the rows read without a gap.</summary>
    AboveFrontier,

    /// <summary>It was seen below the frontier, on a page that was answered ahead of its turn.</summary>
    BelowFrontier,

    /// <summary>The row cannot be read, not even its key, so nothing is known of it.</summary>
    Unidentified,
}
