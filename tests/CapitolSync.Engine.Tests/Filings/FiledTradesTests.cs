using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Sources.SenateEfd.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Index;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>One truth, told by both chambers and by CapitolTrades, from the replica's answers to the rows that are shown.</summary>
public sealed class FiledTradesTests
{
    /// <summary>CAPITOLSYNC_LINK_TRADES=5000 makes it as large as a database of three years.</summary>
    private static int Size => int.Parse(Environment.GetEnvironmentVariable("CAPITOLSYNC_LINK_TRADES") ?? "240", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_trade_that_a_report_has_a_line_for_is_linked_to_it_none_wrongly_and_each_counts_once(bool filingsFirst)
    {
        await using var rig = await EngineRig.StartAsync(Size, new ReplicaOptions { Filed = true, ListingBytes = 0, DetailBytes = 0 });
        rig.Settings = rig.Settings with { AcceptsTerms = true };
        await rig.CandidatesAsync();
        if (filingsFirst)
            await FilingsAsync(rig);
        await rig.EverythingAsync();
        if (!filingsFirst)
            await FilingsAsync(rig);

        var read = rig.Replica.Filed.Where(report => !report.IsScan).ToList();
        Expect.Same(read.SelectMany(report => report.Links()).Select(link => TestDatabase.Line(link.TxId, link.FilingId)).Order(StringComparer.Ordinal), rig.Database.Lines("SELECT k.tx_id, l.filing_id FROM trade_links k JOIN filing_transactions l USING (line_id) ORDER BY 1"));
        // Beyond the report, a trade's line says the same of it.
        Assert.Empty(rig.Database.Lines("""
            SELECT t.tx_id FROM trade_links JOIN trades t USING (tx_id) JOIN issuers USING (issuer_id) JOIN filing_transactions l USING (line_id)
            WHERE t.tx_date <> l.tx_date OR t.tx_type <> l.tx_type OR l.ticker || ':US' <> issuer_ticker
            """));

        // What was restated is shown as the amendment has it.
        var restated = read.Select(report => report.Amendment?.Restated?.TxId).OfType<long>().ToHashSet();
        var shown = TradeQuery.Read(rig.Open(), new TradeFilter()).ToList();
        Assert.Equal(rig.Replica.Data.Trades.Select(trade => trade.TxId).Where(id => !restated.Contains(id)).Order(), shown.Select(trade => trade.TxId).OfType<long>().Order());
        var filed = shown.FindAll(trade => trade.Source is not "capitoltrades");
        Assert.Equal((read.Sum(report => report.Trades.Count), restated.Count), (filed.Count, filed.Count(trade => trade.TxId is null)));
        Assert.Equal(read.SelectMany(report => report.Amounts()).Sum(amount => AmountText.Read(amount)!.LowCents / 100m), filed.Sum(trade => trade.AmountLow ?? 0));
        Assert.Equal(rig.Replica.Data.Trades.Count, shown.Count);
        Assert.Equal(shown.Count, rig.Database.Lines("SELECT count_trades FROM politician_stats").Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
    }

    private static Task<IReadOnlyList<SyncReport>> FilingsAsync(EngineRig rig) => rig.RunAllAsync(
        TestContext.Current.CancellationToken,
        new HouseIndexRequest { Settings = rig.Settings, Years = [.. Years(rig)] }, new HouseFilingsRequest { Settings = rig.Settings },
        new SenateIndexRequest { Settings = rig.Settings, Since = new DateOnly(2020, 1, 1) }, new SenateFilingsRequest { Settings = rig.Settings });

    private static IEnumerable<int> Years(EngineRig rig) => rig.Replica.Filed.Where(report => report.House is not null)
        .SelectMany(report => new[] { report.FiledOn.Year, report.Amendment?.FiledOn.Year ?? report.FiledOn.Year }).Distinct().Order();
}
