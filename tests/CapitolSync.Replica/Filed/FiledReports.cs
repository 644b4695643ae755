using System.Globalization;
using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Replica.Filed;

/// <summary>Makes the reports that CapitolTrades typed its trades off from: each trade of a report is a line of it.</summary>
internal sealed class FiledReports(IReadOnlyList<ReplicaIssuer> issuers, IReadOnlyList<ReplicaLegislator> members, int seed)
{
    /// <summary>The band that amendments state.</summary>
    public const string AmendedAmount = "$250,001 - $500,000";

    private readonly Dictionary<long, ReplicaIssuer> _issuers = issuers.ToDictionary(issuer => issuer.IssuerId);
    private readonly Dictionary<string, ReplicaLegislator> _members = members.ToDictionary(member => member.BioguideId, StringComparer.Ordinal);
    private readonly Dice _dice = Dice.For(seed, "filed");

    /// <summary>The reports behind the trades; none of those whose filer did not sit in the chamber on that day.</summary>
    public IEnumerable<FiledReport> Of(IEnumerable<ReplicaTrade> trades)
    {
        // Of the trades of a filing some do not say which it is.
        foreach (var filing in trades.GroupBy(trade => (trade.PoliticianId, trade.PubDate)))
        {
            var urls = filing.Select(trade => trade.FilingUrl).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (urls.Count == 1 && Report(new Uri(urls[0]), [.. filing.Where(HasLine)]) is { } report)
                yield return report;
        }
    }

    /// <summary>Gifts are no transactions, and the forms have no band under 1,001 USD.</summary>
    private static bool HasLine(ReplicaTrade trade) => trade.TxType != "receive" && FiledAmount.Of(trade.Value) is not null;

    private FiledReport? Report(Uri url, List<ReplicaTrade> trades)
    {
        if (trades.Count == 0 || !_members.TryGetValue(trades[0].PoliticianId, out var filer))
            return null;
        var isHouse = trades[0].Chamber == "house";
        var filedOn = trades[0].TxDate.AddDays(trades[0].ReportingGap);
        var term = filer.Terms.LastOrDefault(term => term.Type == (isHouse ? "rep" : "sen") && term.Start <= filedOn && filedOn < term.End);
        if (term is null)
            return null;
        var report = new FiledReport(filer, filedOn, trades) { IsScan = _dice.Chance(0.05) };
        var id = url.Segments[^1].Trim('/').Replace(".pdf", "", StringComparison.Ordinal);
        report = isHouse
            ? report with { House = House(report, id, term) }
            : report with { Senate = Senate(report, Guid.ParseExact(id, "D")) };
        return !report.IsScan && _dice.Chance(0.1) ? report with { Amendment = Amend(report) } : report;
    }

    private PtrReport House(FiledReport report, string id, ReplicaTerm term) => new()
    {
        FilingId = id,
        FilerName = PlainText.Of(string.Join(' ', new[] { "Hon.", report.Filer.FirstName, report.Filer.MiddleName, report.Filer.LastName, report.Filer.Suffix }.Where(part => !string.IsNullOrEmpty(part)))),
        StateDistrict = string.Create(CultureInfo.InvariantCulture, $"{term.State}{term.District ?? 0:00}"),
        SignedOn = Printed(report.FiledOn),
        Rows = [.. report.Trades.Select(trade => Row(trade, report.FiledOn))],
    };

    private PtrRow Row(ReplicaTrade trade, DateOnly filedOn) => new()
    {
        Owner = trade.Owner switch { "spouse" => "SP", "joint" => "JT", "child" => "DC", _ => "" },
        Asset = PlainText.Of(Asset(trade)) + (Ticker(trade) is { } ticker ? $" ({ticker})" : "") + " [ST]",
        Type = (trade.TxType, trade.TxTypeExtended) switch { ("buy", _) => "P", ("exchange", _) => "E", (_, null) => "S", _ => "S (partial)" },
        Date = Printed(trade.TxDate),
        Notified = Printed(filedOn < trade.TxDate.AddDays(5) ? filedOn : trade.TxDate.AddDays(5)),
        Amount = FiledAmount.Of(trade.Value)!,
    };

    private SenateReport Senate(FiledReport report, Guid id)
    {
        var first = string.Join(' ', new[] { report.Filer.FirstName, report.Filer.MiddleName }.Where(part => !string.IsNullOrEmpty(part)));
        return new SenateReport(id, new SenateFilerNames(first, report.Filer.LastName, $"{report.Filer.LastName}, {report.Filer.FirstName} (Senator)"), report.FiledOn)
        {
            PaperPages = report.IsScan ? 2 : 0,
            Transactions = report.IsScan ? [] : [.. report.Trades.Select(Transaction)],
        };
    }

    private SenateTransaction Transaction(ReplicaTrade trade)
    {
        var owner = trade.Owner switch { "spouse" => "Spouse", "joint" => "Joint", "child" => "Child", _ => "Self" };
        var type = (trade.TxType, trade.TxTypeExtended) switch { ("buy", _) => "Purchase", ("exchange", _) => "Exchange", (_, null) => "Sale (Full)", _ => "Sale (Partial)" };
        return new SenateTransaction(trade.TxDate, owner, Asset(trade), type, FiledAmount.Of(trade.Value)!)
        {
            Ticker = Ticker(trade),
            Received = type == "Exchange" ? ("Example Holdings, Inc.", null) : null,
        };
    }

    /// <summary>The House prints the line that changes, the Senate all lines anew. Nothing where each line has its like in the report.</summary>
    private static FiledReport? Amend(FiledReport report)
    {
        var index = report.Trades.ToList().FindIndex(trade => report.Trades.Count(other => other.IssuerId == trade.IssuerId) == 1);
        if (index < 0)
            return null;
        var amended = new FiledReport(report.Filer, report.FiledOn.AddDays(1), report.Trades) { Restated = report.Trades[index] };
        if (report.House is { } house)
        {
            var id = (long.Parse(house.FilingId, CultureInfo.InvariantCulture) + 500_000).ToString(CultureInfo.InvariantCulture);
            return amended with
            {
                Trades = [report.Trades[index]],
                House = house with { FilingId = id, SignedOn = Printed(amended.FiledOn), Rows = [house.Rows[index] with { FilingStatus = "Amended", Amount = AmendedAmount }] },
            };
        }

        var senate = report.Senate!;
        var bytes = senate.Id.ToByteArray();
        bytes[0] ^= 0xff;
        return amended with
        {
            Senate = senate with
            {
                Id = new Guid(bytes),
                FiledOn = amended.FiledOn,
                TitleOn = report.FiledOn,
                Amendment = 1,
                Transactions = [.. senate.Transactions.Select((line, at) => at == index ? line with { Amount = AmendedAmount } : line)],
            },
        };
    }

    private string Asset(ReplicaTrade trade) => _issuers[trade.IssuerId].IssuerName;

    private string? Ticker(ReplicaTrade trade) =>
        _issuers[trade.IssuerId].IssuerTicker is { } ticker && ticker.EndsWith(":US", StringComparison.Ordinal) ? ticker[..^3] : null;

    private static string Printed(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
