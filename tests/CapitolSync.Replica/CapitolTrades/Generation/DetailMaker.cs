using System.Globalization;

namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>
/// Decides what a trade's own page says. An HTML page has no place for some fields and rounds others: the truth
/// of such a trade holds only what its page can carry.
/// </summary>
internal sealed class DetailMaker(ReplicaOptions options, ILookup<string, string> committeesOf)
{
    private static readonly string[] Labels = ["faang", "crypto", "memestock", "spac"];

    public ReplicaTrade Complete(ReplicaTrade trade, ReplicaIssuer issuer, Filing filing, Dice dice)
    {
        var hasFiling = dice.Chance(0.97);
        var basic = trade with
        {
            DetailShape = Shape(trade.TxId),
            FilingUrl = hasFiling ? filing.Url : null,
            FilingId = hasFiling ? NumberAtEnd(filing.Url) : null,
            FilingDate = dice.Chance(0.95) ? filing.Date : null,
            // A page that tells neither what was traded nor how large it was is still loading.
            AssetType = dice.Chance(0.95) | trade.Price is null ? AssetType(issuer, dice) : null,
            AssetTicker = issuer.IssuerTicker,
        };
        if (basic.DetailShape == DetailShape.Html)
            return Sized(basic);

        return Sized(basic with
        {
            AssetTicker = dice.Chance(0.9) ? basic.AssetTicker : null,
            Instrument = basic.AssetType == "stock-options" ? dice.Pick<string>(["call-option", "put-option"]) : null,
            HasCapitalGains = dice.Chance(0.85) ? dice.Chance(0.2) : null,
            Committees = dice.Chance(0.85) ? [.. committeesOf[trade.PoliticianId]] : null,
            Labels = dice.Chance(0.85) ? LabelsOf(issuer, dice) : null,
        });
    }

    /// <summary>With the fields that follow from value and price.</summary>
    public static ReplicaTrade Sized(ReplicaTrade trade)
    {
        if (trade.Price is not { } price)
            return trade with { Size = null, SizeRangeLow = null, SizeRangeHigh = null };
        var bracket = Bracket.Of(trade.Value);
        // In shares, not dollars. The card has room for one of the two.
        var isRange = trade.DetailShape == DetailShape.Flight || (trade.TxId % 3 == 0 && bracket.ExactLow is not null && bracket.High is not null);
        return trade with
        {
            Size = trade.DetailShape == DetailShape.Flight || !isRange ? Math.Max(1, (long)Math.Round(trade.Value / price)) : null,
            SizeRangeLow = isRange && bracket.ExactLow is { } low ? Math.Max(1, (long)Math.Ceiling(low / price)) : null,
            SizeRangeHigh = isRange && bracket.High is { } high ? Math.Max(1, (long)Math.Floor(high / price)) : null,
        };
    }

    private DetailShape Shape(long id) => options.DetailShape switch
    {
        DetailShape.Mixed => Dice.For(options.Seed, $"shape {id}").Chance(0.5) ? DetailShape.Flight : DetailShape.Html,
        var fixedShape => fixedShape,
    };

    private static string AssetType(ReplicaIssuer issuer, Dice dice) =>
        issuer.Kind == "stock" && dice.Chance(0.06) ? "stock-options" : issuer.Kind;

    private static string[] LabelsOf(ReplicaIssuer issuer, Dice dice) =>
        issuer.Kind == "crypto" ? ["crypto"] : dice.Chance(0.1) ? [dice.Pick(Labels)] : [];

    private static long? NumberAtEnd(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        return long.TryParse(name.Replace(".pdf", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }
}
