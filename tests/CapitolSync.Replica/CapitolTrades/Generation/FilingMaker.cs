namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>Makes filings: several trades of one politician, published at one instant. Ids only ever grow.</summary>
internal sealed class FilingMaker(
    ReplicaOptions options,
    Dice dice,
    IReadOnlyList<ReplicaIssuer> issuers,
    ILookup<string, string> committeesOf)
{
    /// <summary>How many of the issuers are kept back for trades that are added later.</summary>
    public const int Newcomers = 20;

    private static readonly (string, int)[] Types = [("buy", 49), ("sell", 47), ("exchange", 2), ("receive", 2)];
    private static readonly (string, int)[] Owners =
        [("self", 30), ("spouse", 26), ("joint", 22), ("child", 4), ("not-disclosed", 18)];

    private readonly DetailMaker _details = new(options, committeesOf);
    private readonly Queue<ReplicaIssuer> _untraded = new(issuers);
    private long _senateId = 10_000_040_000;
    private long _houseId = 20_003_600_000;
    private int _filings = 20_018_000;

    /// <summary>Whether issuers that were never traded turn up now and then, rather than all at the beginning.</summary>
    public bool Settled { get; set; }

    public static int Size(Dice dice) => dice.Below(100) switch
    {
        < 45 => 1,
        < 70 => dice.Between(2, 4),
        < 90 => dice.Between(5, 15),
        < 98 => dice.Between(16, 60),
        _ => dice.Between(61, 150),
    };

    public IEnumerable<ReplicaTrade> Make(ReplicaPolitician politician, DateTimeOffset published, int trades)
    {
        var filed = DateOnly.FromDateTime(published.UtcDateTime).AddDays(-dice.Below(2));
        var filing = new Filing(filed, Url(politician.Chamber, filed), CommentMaker.ForFiling(dice), dice.Weighted(Owners));
        for (var i = 0; i < trades; i++)
            yield return Trade(politician, published, filing);
    }

    /// <summary>What an upstream correction may change.</summary>
    public ReplicaTrade Correct(ReplicaTrade trade)
    {
        var issuer = issuers.First(i => i.IssuerId == trade.IssuerId);
        var corrected = trade with
        {
            Value = Bracket.Value(dice),
            Price = trade.Price is { } price ? Math.Round((price * 1.25) + 0.01, 2) : Price(issuer) ?? 12.5,
            Comment = trade.Comment is null ? "Corrected by the filer" : trade.Comment + " (corrected)",
            TxType = trade.TxType == "buy" ? "sell" : "buy",
            Owner = dice.Weighted(Owners),
        };
        return DetailMaker.Sized(corrected);
    }

    private ReplicaTrade Trade(ReplicaPolitician politician, DateTimeOffset published, Filing filing)
    {
        var issuer = Issuer();
        var gap = dice.Below(100) < 93 ? dice.Between(0, 45) : dice.Between(46, 600);
        var type = dice.Weighted(Types);
        var trade = new ReplicaTrade
        {
            TxId = politician.Chamber == "senate" ? _senateId += dice.Between(1, 3) : _houseId += dice.Between(1, 3),
            PoliticianId = politician.PoliticianId,
            IssuerId = issuer.IssuerId,
            PubDate = published,
            TxDate = filing.Date.AddDays(-gap),
            TxType = type,
            TxTypeExtended = type == "sell" && dice.Chance(0.03) ? "sell-partial" : null,
            Owner = dice.Chance(0.8) ? filing.Owner : dice.Weighted(Owners),
            Chamber = politician.Chamber,
            Price = Price(issuer),
            Value = Bracket.Value(dice),
            ReportingGap = gap,
            Comment = CommentMaker.ForTrade(dice, filing.Comment),
            DetailShape = DetailShape.Flight,
        };
        return _details.Complete(trade, issuer, filing, dice);
    }

    /// <summary>Every issuer once, then the first ones far more often than the last.</summary>
    private ReplicaIssuer Issuer()
    {
        var isFirst = Settled ? dice.Chance(0.05) : _untraded.Count > Newcomers;
        return isFirst && _untraded.TryDequeue(out var next)
            ? next
            : issuers[(int)((issuers.Count - Newcomers) * Math.Pow(dice.Fraction(), 2.5))];
    }

    private double? Price(ReplicaIssuer issuer) => issuer switch
    {
        { Kind: "crypto" } => Math.Round((dice.Fraction() * 2) + 0.001, 6),
        { Performance: { } performance } when dice.Chance(0.85) => dice.Pick(performance.EodPrices).Price,
        _ => null,
    };

    private string Url(string chamber, DateOnly filed)
    {
        if (chamber == "house")
        {
            _filings += dice.Between(1, 9);
            return $"https://disclosures-clerk.house.gov/public_disc/ptr-pdfs/{filed.Year}/{_filings}.pdf";
        }
        var (a, b) = (dice.Bits(), dice.Bits());
        return $"https://efdsearch.senate.gov/search/view/ptr/{a >> 32:x8}-{(a >> 16) & 0xffff:x4}-4{a & 0xfff:x3}-a{b & 0xfff:x3}-{b >> 16:x12}/";
    }
}
