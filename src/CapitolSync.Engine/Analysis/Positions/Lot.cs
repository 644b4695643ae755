namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Shares of one acquisition in one run over the ranges.</summary>
/// <param name="entry">The acquisition.</param>
/// <param name="amount">USD, as this run takes it.</param>
internal sealed class Lot(PositionEntry entry, double amount)
{
    /// <summary>The acquisition.</summary>
    public PositionEntry Entry => entry;

    /// <summary>Today's shares that are left.</summary>
    public double Shares { get; private set; } = entry.SharesOf(amount);

    /// <summary>USD, what those that are left cost.</summary>
    public double Cost { get; private set; } = amount;

    /// <summary>Takes shares out, at most as many as there are.</summary>
    /// <returns>How many, and what they cost.</returns>
    public (double Shares, double Cost) Take(double shares)
    {
        // What is left must be more than the error of the arithmetic.
        var (takenShares, takenCost) = shares >= Shares * (1 - 1e-12) ? (Shares, Cost) : (shares, Cost * (shares / Shares));
        Shares -= takenShares;
        Cost -= takenCost;
        return (takenShares, takenCost);
    }
}
