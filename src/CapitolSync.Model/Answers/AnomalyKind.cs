namespace CapitolSync;

/// <summary>What can be odd about trades.</summary>
public enum AnomalyKind
{
    /// <summary>Filed after the legal deadline.</summary>
    Late,

    /// <summary>A member traded far more in a week than in the year before.</summary>
    Burst,

    /// <summary>Several members traded the same ticker in the same direction within days, far more than usual.</summary>
    Cluster,

    /// <summary>The price moved in the trader's favor soon after the trade, far more than usual for that ticker.</summary>
    PreMove,

    /// <summary>Far larger than the member's other trades.</summary>
    Outsize,

    /// <summary>Bought and sold again within days.</summary>
    RoundTrip,
}
