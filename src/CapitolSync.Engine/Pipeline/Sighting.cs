namespace CapitolSync.Engine.Pipeline;

/// <summary>What was known of a row when a page showed it.</summary>
internal enum Sighting
{
    /// <summary>This pass had not seen it.</summary>
    New,

    /// <summary>It was seen above the frontier: among the rows read without a gap.</summary>
    Above,

    /// <summary>It was seen below the frontier, on a page that was answered ahead of its turn.</summary>
    Ahead,
}
