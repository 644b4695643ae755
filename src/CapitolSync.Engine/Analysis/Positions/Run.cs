using System.Runtime.InteropServices;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>One run over the transactions of a position: first in, first out. All amounts are USD.</summary>
internal sealed class Run(Side side)
{
    private readonly List<Lot> _lots = [];
    private int _first;

    /// <summary>The lots of which something is left, oldest first.</summary>
    public ReadOnlySpan<Lot> Lots => CollectionsMarshal.AsSpan(_lots)[_first..];

    /// <summary>Today's shares.</summary>
    public double Shares => SharesOf(null);

    /// <summary>What the shares that are left cost.</summary>
    public double Cost
    {
        get
        {
            var cost = 0.0;
            foreach (var lot in Lots)
                cost += lot.Cost;
            return cost;
        }
    }

    /// <summary>What all shares cost that ever came in.</summary>
    public double Acquired { get; private set; }

    /// <summary>What those that went out cost.</summary>
    public double CostOut { get; private set; }

    /// <summary>What those that went out brought.</summary>
    public double Proceeds { get; private set; }

    /// <summary>Today's shares that went out beyond what had come in; nothing is earned by them.</summary>
    public double Oversold { get; private set; }

    /// <summary>Today's shares that were acquired in one way; null for all.</summary>
    public double SharesOf(LotKind? kind)
    {
        var shares = 0.0;
        foreach (var lot in Lots)
            shares += kind is null || lot.Entry.Kind == kind ? lot.Shares : 0;
        return shares;
    }

    /// <summary>What is left of an acquisition; null if nothing.</summary>
    public Lot? Of(PositionEntry acquisition)
    {
        foreach (var lot in Lots)
        {
            if (lot.Entry == acquisition)
                return lot;
        }

        return null;
    }

    public void Apply(PositionEntry entry)
    {
        if (entry.Kind is not null)
            Add(entry);
        else
            Remove(entry);
    }

    private void Add(PositionEntry entry)
    {
        var amount = At(entry.Amount, side);
        if (amount <= 0)
            return;
        Acquired += amount;
        _lots.Add(new Lot(entry, amount));
    }

    private void Remove(PositionEntry entry)
    {
        // Where a range has no upper end, everything may have been sold.
        var isOpen = side == Side.Low && entry.Amount.High is null;
        var asked = isOpen ? 0 : entry.SharesOf(At(entry.Amount, Opposite));
        var left = isOpen || entry.IsFull ? double.PositiveInfinity : asked;
        var taken = 0.0;
        for (; _first < _lots.Count && left > 0; _first++)
        {
            var (shares, cost) = _lots[_first].Take(left);
            (left, taken, CostOut) = (left - shares, taken + shares, CostOut + cost);
            if (_lots[_first].Shares > 0)
                break;
        }

        Proceeds += taken * entry.UnitPrice;
        if (asked > taken * (1 + 1e-12))
            Oversold += asked - taken;
    }

    private Side Opposite => Side.High - (int)side;

    private static double At(Amount amount, Side side) => side switch
    {
        Side.Low => amount.Low,
        Side.Mid => amount.Mid,
        _ => amount.High ?? amount.Low,
    };
}
