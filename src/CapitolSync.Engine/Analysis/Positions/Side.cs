namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>
/// The ends of the ranges that a run takes. The low run has what came in at the low ends and what went out at the high
/// ends, the high run the other way round: so a holding in the low run is never above that in the high run, whatever
/// the order of purchases and sales.
/// </summary>
internal enum Side
{
    /// <summary>Purchases at their least, sales at their most.</summary>
    Low,

    /// <summary>Both at the middle.</summary>
    Mid,

    /// <summary>Purchases at their most, sales at their least.</summary>
    High,
}
