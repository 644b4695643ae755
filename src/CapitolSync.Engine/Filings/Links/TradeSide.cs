namespace CapitolSync.Engine.Filings.Links;

/// <summary>A line or a trade, made comparable.</summary>
internal sealed class TradeSide
{
    /// <summary>The line; null on a trade.</summary>
    public LineRef? Line { get; private init; }

    /// <summary>The trade; 0 on a line.</summary>
    public long TxId { get; private init; }

    public string? FilingId { get; private init; }

    /// <summary>The amendment that took the line's place; null while it stands, and on a trade.</summary>
    public string? SupersededBy { get; private init; }

    public string? PoliticianId { get; private init; }

    public DateOnly Day { get; private init; }

    public string Type { get; private init; } = "";

    public long? Value { get; private init; }

    public string? Ticker { get; private init; }

    public string? Owner { get; private init; }

    public string? Asset { get; private init; }

    /// <summary>The day of filing, or of publication.</summary>
    public DateOnly? KnownOn { get; private init; }

    public static TradeSide Of(OfficialTrade trade) => new()
    {
        Line = trade.Line,
        FilingId = trade.Line.FilingId,
        SupersededBy = trade.SupersededBy,
        PoliticianId = trade.PoliticianId,
        Day = trade.TxDate,
        Type = trade.TxType,
        Value = trade.Value,
        Ticker = AssetNames.NormalizeTicker(trade.Ticker),
        Owner = trade.Owner,
        Asset = trade.Asset is null ? null : AssetNames.Normalize(trade.Asset),
        KnownOn = trade.FiledOn,
    };

    public static TradeSide Of(SiteTrade trade) => new()
    {
        TxId = trade.TxId,
        FilingId = trade.FilingId,
        PoliticianId = trade.PoliticianId,
        Day = trade.TxDate,
        Type = trade.TxType,
        Value = trade.Value,
        Ticker = AssetNames.NormalizeTicker(trade.Ticker),
        Owner = trade.Owner,
        Asset = trade.Asset is null ? null : AssetNames.Normalize(trade.Asset),
        KnownOn = trade.PublishedOn,
    };

    /// <summary>A trade as if it named another filing.</summary>
    public TradeSide In(string filingId) => new()
    {
        TxId = TxId,
        FilingId = filingId,
        PoliticianId = PoliticianId,
        Day = Day,
        Type = Type,
        Value = Value,
        Ticker = Ticker,
        Owner = Owner,
        Asset = Asset,
        KnownOn = KnownOn,
    };

    /// <summary>What tells it from others of its side; the filing aside, which says nothing of the transaction.</summary>
    public (DateOnly Day, string Type, long? Value, string? Ticker, string? Owner, string? Asset) Content => (Day, Type, Value, Ticker, Owner, Asset);

    /// <summary>Whether both can be one transaction: what both say of ticker and value is the same. Outside of a filing, of the owner too.</summary>
    public bool CanBe(TradeSide other, bool withinFiling) =>
        (Ticker is null || other.Ticker is null || string.Equals(Ticker, other.Ticker, StringComparison.Ordinal))
        && (Value is null || other.Value is null || Value == other.Value)
        && (withinFiling || Owner is null || other.Owner is null || string.Equals(Owner, other.Owner, StringComparison.Ordinal));

    /// <summary>How many days lie between filing and publication; null where one is not known.</summary>
    public int? DaysFrom(TradeSide other) => KnownOn is { } day && other.KnownOn is { } otherDay ? Math.Abs(day.DayNumber - otherDay.DayNumber) : null;
}
