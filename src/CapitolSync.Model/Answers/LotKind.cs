namespace CapitolSync;

/// <summary>How a lot was acquired.</summary>
public enum LotKind
{
    /// <summary>Bought.</summary>
    Purchase,

    /// <summary>Received, as a gift or an inheritance: its cost is what it was worth on that day, not what the giver paid.</summary>
    Receipt,

    /// <summary>Received for another asset, as in a merger: its cost is the disclosed amount of the exchange.</summary>
    Exchange,
}
