namespace CapitolSync;

/// <summary>Shares of one acquisition that are still held, at least if purchases were large and sales small.</summary>
/// <remarks>Source: computed from the stored trades, prices and splits.</remarks>
public sealed record PositionLot
{
    /// <summary>How they were acquired.</summary>
    public required LotKind Kind { get; init; }

    /// <summary>The day of the acquisition.</summary>
    public required DateTime AcquiredOn { get; init; }

    /// <summary><c>self</c>, <c>spouse</c>, <c>child</c>, <c>joint</c> or <c>not-disclosed</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>USD, the price of one share on that day, not adjusted.</summary>
    public required decimal Price { get; init; }

    /// <summary>Number of shares left, at least; today's shares, after splits.</summary>
    public required decimal SharesLow { get; init; }

    /// <summary>Number of shares left, by the middles of the ranges.</summary>
    public required decimal Shares { get; init; }

    /// <summary>Number of shares left, at most.</summary>
    public required decimal SharesHigh { get; init; }

    /// <summary>USD, what they cost, at least.</summary>
    public required decimal CostLow { get; init; }

    /// <summary>USD, what they cost, by the middles of the ranges.</summary>
    public required decimal Cost { get; init; }

    /// <summary>USD, what they cost, at most.</summary>
    public required decimal CostHigh { get; init; }

    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
