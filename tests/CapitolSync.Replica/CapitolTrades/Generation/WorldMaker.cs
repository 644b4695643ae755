namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>Makes the data that a replica starts with, and what is added later.</summary>
internal sealed class WorldMaker
{
    private readonly ReplicaOptions _options;
    private readonly Dice _dice;
    private readonly FilingMaker _filings;
    private readonly IReadOnlyList<ReplicaPolitician> _politicians;
    private readonly IReadOnlyList<ReplicaIssuer> _issuers;
    private DateTimeOffset _now;

    public WorldMaker(ReplicaOptions options)
    {
        _options = options;
        _dice = Dice.For(options.Seed, "filings");
        _now = WholeSeconds(options.Newest);
        _politicians = PoliticianMaker.Make(options);
        _issuers = IssuerMaker.Make(options);
        var committees = CommitteeMaker.Make(options, _politicians);
        _filings = new FilingMaker(options, _dice, _issuers, CommitteesOf(committees));

        // Who has no trades is not on the site.
        var trades = FirstTrades();
        if (options.Filed)
            trades = Twins.Among(trades, Dice.For(options.Seed, "twins"));
        _filings.Settled = true;
        var traders = trades.Select(t => t.PoliticianId).ToHashSet(StringComparer.Ordinal);
        _politicians = [.. _politicians.Where(p => traders.Contains(p.PoliticianId))];
        First = new CapitolTradesSnapshot(1, trades)
        {
            Issuers = Traded(trades),
            Politicians = _politicians,
            Committees = [.. committees.Select(c => c with { Members = [.. c.Members.Where(traders.Contains)] })],
        };
    }

    public CapitolTradesSnapshot First { get; }

    /// <summary>Trades newer than all there ever were.</summary>
    public IReadOnlyList<ReplicaTrade> Newer(int count)
    {
        var added = new List<ReplicaTrade>(count);
        while (added.Count < count && _politicians.Count > 0)
        {
            _now = _now.AddSeconds(_dice.Between(60, 6000));
            var size = Math.Min(FilingMaker.Size(_dice), count - added.Count);
            added.AddRange(_filings.Make(_dice.Pick(_politicians), _now, size));
        }
        return added;
    }

    public ReplicaTrade Correct(ReplicaTrade trade) => _filings.Correct(trade);

    /// <summary>The issuers that these trades are in.</summary>
    public IReadOnlyList<ReplicaIssuer> Traded(IEnumerable<ReplicaTrade> trades)
    {
        var ids = trades.Select(t => t.IssuerId).ToHashSet();
        return [.. _issuers.Where(i => ids.Contains(i.IssuerId)).OrderBy(i => i.IssuerId)];
    }

    private static ILookup<string, string> CommitteesOf(IEnumerable<ReplicaCommittee> committees) =>
        committees.SelectMany(c => c.Members.Select(m => (Member: m, c.Code)))
            .ToLookup(x => x.Member, x => x.Code, StringComparer.Ordinal);

    private List<ReplicaTrade> FirstTrades()
    {
        var sizes = Sizes();
        var traders = new List<ReplicaPolitician>(_politicians);
        _dice.Shuffle(traders);
        var step = TimeSpan.FromDays(3 * 365) / Math.Max(1, sizes.Count);
        var trades = new List<ReplicaTrade>(_options.Trades);
        var published = _now;
        for (var i = 0; i < sizes.Count; i++)
        {
            // Oldest first, so that ids grow; now and then two filings come out at the same instant.
            if (i == 0 || _dice.Chance(0.9))
                published = WholeSeconds(_now - (step * (sizes.Count - 1 - i + (i == sizes.Count - 1 ? 0 : _dice.Fraction()))));
            var politician = i < traders.Count ? traders[i] : traders[(int)(traders.Count * Math.Pow(_dice.Fraction(), 2))];
            trades.AddRange(_filings.Make(politician, published, sizes[i]));
        }
        return trades;
    }

    /// <summary>The site's instants have no fractions.</summary>
    private static DateTimeOffset WholeSeconds(DateTimeOffset instant) =>
        new(instant.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>The filings' sizes, with at least one big one when there is room for it.</summary>
    private List<int> Sizes()
    {
        var sizes = new List<int>();
        var left = _options.Trades;
        if (left >= 600)
        {
            sizes.Add(150);
            left -= 150;
        }
        for (int size; left > 0; left -= size)
            sizes.Add(size = Math.Min(FilingMaker.Size(_dice), left));
        _dice.Shuffle(sizes);
        return sizes;
    }
}
