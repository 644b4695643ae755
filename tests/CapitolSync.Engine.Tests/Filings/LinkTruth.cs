using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>
/// Transactions that both chambers and CapitolTrades tell of, from one seed: 3 % of the rows occur twice, 5 % of the
/// filings are scans, some are amended, CapitolTrades lacks some trades, but none of a scan, and the filing of many, and has some of its own.
/// </summary>
internal sealed class LinkTruth
{
    private static readonly string[] Bands = ["$1,001 - $15,000", "$15,001 - $50,000", "$50,001 - $100,000", "$100,001 - $250,000"];
    private readonly Random _random;
    private readonly List<(int Order, Batch Batch)> _events = [];
    private long _txId = 20_000_000_000;

    public LinkTruth(int seed, int trades)
    {
        _random = new Random(seed);
        for (var number = 0; Transactions < trades; number++)
            AddFiling(number);
    }

    /// <summary>How many transactions happened.</summary>
    public int Transactions { get; private set; }

    /// <summary>USD, the sum of the lower ends of their ranges.</summary>
    public decimal LowEnds { get; private set; }

    /// <summary>How many of CapitolTrades' trades a line that was read tells of too.</summary>
    public int Pairs { get; private set; }

    /// <summary>The filing of each trade that has one.</summary>
    public Dictionary<long, string> FilingOf { get; } = [];

    /// <summary>What arrives, in an order of the seed's.</summary>
    public IEnumerable<Batch> Arrivals() => _events.OrderBy(one => one.Order).Select(one => one.Batch);

    private void AddFiling(int number)
    {
        var isHouse = number % 2 == 0;
        var member = $"P{number / 2 % 40:000}{(isHouse ? 'H' : 'S')}";
        var filing = Id(isHouse, number);
        var filedOn = new DateOnly(2025, 1, 1).AddDays(number * 3);
        var isScan = _random.Next(20) == 0;
        var lines = new List<FilingLine>();
        for (var count = 1 + _random.Next(12); count > 0; count--)
        {
            // No two of a filing that differ are alike in all that the site may know of them.
            var line = Line(isHouse, lines.Count, filedOn.AddDays(-30 + _random.Next(3)));
            for (var twice = _random.Next(33) == 0 ? 2 : 1; twice > 0; twice--)
                lines.Add(line with { Line = lines.Count + 1 });
        }

        Publish(isHouse, member, filing, filedOn, lines, isScan, amendment: null);
        if (!isScan && _random.Next(8) == 0)
            lines = Amend(isHouse, member, number, filedOn, lines);
        Transactions += lines.Count;
        LowEnds += lines.Sum(line => line.Amount.LowCents / 100m);
        if (_random.Next(20) == 0)
            AddUnfiled(member, filedOn);
    }

    /// <summary>The House prints the amended line alone, the Senate all of them again.</summary>
    private List<FilingLine> Amend(bool isHouse, string member, int number, DateOnly filedOn, List<FilingLine> lines)
    {
        var index = lines.FindIndex(line => lines.Count(other => other.Asset == line.Asset) == 1);
        if (index < 0)
            return lines;
        var amended = lines[index] with { Amount = AmountText.Read("$250,001 - $500,000")!, FilingStatus = isHouse ? "Amended" : null };
        var after = lines.Select((line, at) => at == index ? amended : line).ToList();
        Publish(isHouse, member, Id(isHouse, number + 500_000), filedOn.AddDays(1), isHouse ? [amended with { Line = 1 }] : after, isScan: false, amendment: filedOn, tellsSite: false);
        return after;
    }

    private void Publish(bool isHouse, string member, string filing, DateOnly filedOn, List<FilingLine> lines, bool isScan, DateOnly? amendment, bool tellsSite = true)
    {
        var source = isHouse ? FilingSources.House : FilingSources.Senate;
        _events.Add((_random.Next(), new DelegateBatch(session =>
        {
            FilingRecords.SaveListed(session, new ListedFiling(source, filing)
            {
                Year = filedOn.Year,
                FilerName = member,
                FiledOn = filedOn,
                TitleOn = amendment ?? filedOn,
                Amendment = amendment is null ? null : 1,
                Url = new Uri($"https://example.test/{filing}"),
            });
            FilingRecords.SaveMatch(session, source, filing, new MemberMatch(member, MatchRules.SeatAndName));
            new FilingBatch(source, new FilingDocument { FilingId = filing, IsScan = isScan, Lines = isScan ? [] : lines, TitleOn = amendment ?? filedOn, Amendment = amendment is null ? null : 1 }, "", 1).Store(session);
        })));
        foreach (var line in tellsSite ? lines.Where(_ => isScan || _random.Next(20) > 0) : [])
        {
            Pairs += isScan ? 0 : 1;
            AddTrade(member, filing, isHouse, filedOn, line);
        }
    }

    private void AddTrade(string member, string filing, bool isHouse, DateOnly filedOn, FilingLine line)
    {
        var id = ++_txId;
        FilingOf[id] = filing;
        var issuer = new IssuerRow(int.Parse(line.Ticker![1..], CultureInfo.InvariantCulture)) { IssuerTicker = line.Ticker + ":US", IssuerName = line.Asset };
        var row = new TradeRow(id, new PoliticianRow(member) { LastName = member }, issuer)
        {
            PubDate = new DateTimeOffset(filedOn.AddDays(1), new TimeOnly(10, 0), TimeSpan.Zero),
            TxDate = line.TxDate,
            TxType = TradeFacts.TxType(line.TxType),
            Owner = TradeFacts.Owner(line.Owner) ?? "not-disclosed",
            Chamber = isHouse ? "house" : "senate",
            Value = TradeFacts.Value(line.Amount),
        };
        var order = _random.Next();
        _events.Add((order, new DelegateBatch(session =>
        {
            PoliticianTable.Store(session, row.Politician);
            IssuerTable.Store(session, row.Issuer);
            TradeTable.Store(session, row);
            TradeLinkTable.RelinkTrades(session, [id]);
        })));
        if (_random.Next(5) < 3)
            _events.Add((_random.Next(order, int.MaxValue), new DelegateBatch(session => Detail(session, id, isHouse, filing))));
    }

    private static void Detail(StoreSession session, long id, bool isHouse, string filing)
    {
        TradeDetailTable.Store(session, new TradeDetail(id)
        {
            FilingUrl = isHouse ? $"https://disclosures-clerk.house.gov/public_disc/ptr-pdfs/2025/{filing}.pdf" : $"https://efdsearch.senate.gov/search/view/ptr/{filing}/",
        });
        TradeLinkTable.RelinkTrades(session, [id]);
    }

    /// <summary>A trade that no line tells of.</summary>
    private void AddUnfiled(string member, DateOnly filedOn)
    {
        var line = Line(isHouse: false, 99, filedOn.AddDays(-20));
        AddTrade(member, "20999999", isHouse: true, filedOn, line with { TxType = FilingTxType.Exchange });
        FilingOf.Remove(_txId);
        Transactions++;
        LowEnds += line.Amount.LowCents / 100m;
    }

    private FilingLine Line(bool isHouse, int number, DateOnly day)
    {
        var owners = isHouse ? new[] { "", "SP", "DC", "JT" } : ["Self", "Spouse", "Joint"];
        var ticker = string.Create(CultureInfo.InvariantCulture, $"T{number * 10 + _random.Next(10)}");
        return LineSamples.Line(ticker, _random.Next(2) == 0 ? FilingTxType.Buy : FilingTxType.Sell, Bands[_random.Next(Bands.Length)], owner: owners[_random.Next(owners.Length)]) with { TxDate = day };
    }

    private static string Id(bool isHouse, int number) => isHouse
        ? string.Create(CultureInfo.InvariantCulture, $"{20_000_000 + number}")
        : string.Create(CultureInfo.InvariantCulture, $"0a64bd2c-a4b9-4bf1-9b3d-{number:000000000000}");
}
