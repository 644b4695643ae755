namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Adds up the positions of a member's owners in one security.</summary>
internal static class PositionSum
{
    /// <summary>One position of those of several owners.</summary>
    /// <param name="positions">Theirs, each with what is left out of all of them.</param>
    public static Position Of(IEnumerable<Position> positions)
    {
        var all = positions.OrderBy(position => position.Owner, StringComparer.Ordinal).ToList();
        var newest = all.MaxBy(position => (position.PriceDate, position.LastTraded))!;
        return newest with
        {
            Owner = null,
            Name = newest.Name ?? all.Find(position => position.Name is not null)?.Name,
            Sector = newest.Sector ?? all.Find(position => position.Sector is not null)?.Sector,
            SharesLow = all.Sum(position => position.SharesLow),
            Shares = all.Sum(position => position.Shares),
            SharesHigh = all.Sum(position => position.SharesHigh),
            CostLow = all.Sum(position => position.CostLow),
            Cost = all.Sum(position => position.Cost),
            CostHigh = all.Sum(position => position.CostHigh),
            ValueLow = all.Sum(position => position.ValueLow),
            Value = all.Sum(position => position.Value),
            ValueHigh = all.Sum(position => position.ValueHigh),
            UnrealizedLow = all.Sum(position => position.UnrealizedLow),
            Unrealized = all.Sum(position => position.Unrealized),
            UnrealizedHigh = all.Sum(position => position.UnrealizedHigh),
            RealizedLow = all.Sum(position => position.RealizedLow),
            Realized = all.Sum(position => position.Realized),
            RealizedHigh = all.Sum(position => position.RealizedHigh),
            Acquired = all.Sum(position => position.Acquired),
            Proceeds = all.Sum(position => position.Proceeds),
            IsStale = all.TrueForAll(position => position.IsStale),
            IsClosed = all.TrueForAll(position => position.IsClosed),
            IsOversold = all.Exists(position => position.IsOversold),
            OversoldLow = all.Sum(position => position.OversoldLow),
            Oversold = all.Sum(position => position.Oversold),
            HasOpenRange = all.Exists(position => position.HasOpenRange),
            SharesReceived = all.Sum(position => position.SharesReceived),
            SharesExchanged = all.Sum(position => position.SharesExchanged),
            Trades = all.Sum(position => position.Trades),
            FirstTraded = all.Min(position => position.FirstTraded),
            LastTraded = all.Max(position => position.LastTraded),
            Lots = [.. all.SelectMany(position => position.Lots).OrderBy(lot => lot.AcquiredOn)],
        };
    }
}
