using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>The data of a trade's own page; <see langword="null"/> for what it lacks.</summary>
internal sealed record TradeDetail(long TxId) : IPartlyRead
{
    public string? FilingUrl { get; init; }

    public long? FilingId { get; init; }

    public DateOnly? FilingDate { get; init; }

    public string? AssetType { get; init; }

    public string? AssetTicker { get; init; }

    public string? Instrument { get; init; }

    public string? Owner { get; init; }

    /// <summary>Number of shares.</summary>
    public long? Size { get; init; }

    /// <summary>Minimum number of shares.</summary>
    public long? SizeRangeLow { get; init; }

    /// <summary>Maximum number of shares.</summary>
    public long? SizeRangeHigh { get; init; }

    /// <summary>Middle of the disclosed range, USD.</summary>
    public double? Value { get; init; }

    /// <summary>The page shows the disclosed range; an open range has no middle.</summary>
    public bool HasBand { get; init; }

    public double? Price { get; init; }

    public string? Comment { get; init; }

    public bool? HasCapitalGains { get; init; }

    public IReadOnlyList<string>? Committees { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>What cannot be read on the page, though the rest can.</summary>
    public IReadOnlyList<UnreadableRow> Unreadable { get; init; } = [];

    /// <summary>The page has data of the trade itself: how large it was, or what was traded.</summary>
    public bool IsTold => HasBand || (Size ?? SizeRangeLow ?? SizeRangeHigh) is not null || AssetType is not null;

    /// <summary>Two tellings of one trade as one, field by field; the first is the better known.</summary>
    public static TradeDetail? Unite(TradeDetail? first, TradeDetail? second)
    {
        if (first is null || second is null)
            return first ?? second;
        // The ends of a range belong together.
        var range = (first.SizeRangeLow ?? first.SizeRangeHigh) is not null ? first : second;
        return new TradeDetail(first.TxId)
        {
            FilingUrl = first.FilingUrl ?? second.FilingUrl,
            FilingId = first.FilingId ?? second.FilingId,
            FilingDate = first.FilingDate ?? second.FilingDate,
            AssetType = first.AssetType ?? second.AssetType,
            AssetTicker = first.AssetTicker ?? second.AssetTicker,
            Instrument = first.Instrument ?? second.Instrument,
            Owner = first.Owner ?? second.Owner,
            Size = first.Size ?? second.Size,
            SizeRangeLow = range.SizeRangeLow,
            SizeRangeHigh = range.SizeRangeHigh,
            Value = first.Value ?? second.Value,
            HasBand = first.HasBand || second.HasBand,
            Price = first.Price ?? second.Price,
            Comment = first.Comment ?? second.Comment,
            HasCapitalGains = first.HasCapitalGains ?? second.HasCapitalGains,
            Committees = first.Committees ?? second.Committees,
            Labels = first.Labels ?? second.Labels,
        };
    }
}
