using System.Globalization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Lines and trades are linked as they arrive, whatever comes first.</summary>
public sealed class LinkingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>CAPITOLSYNC_LINK_TRADES=5000 makes it as large as a database of three years.</summary>
    private static int Size => int.Parse(Environment.GetEnvironmentVariable("CAPITOLSYNC_LINK_TRADES") ?? "400", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_the_order_every_pair_is_linked_none_wrongly_and_each_transaction_counts_once(int seed)
    {
        var truth = new LinkTruth(seed, Size);
        var database = Database.OpenForWriting(_folder.File($"{seed}.db"));
        await using (var writer = new StoreWriter(database, TimeProvider.System))
        {
            foreach (var batch in truth.Arrivals())
                await writer.StoreAsync(batch, Cancel);
        }

        var raw = new TestDatabase(database.FilePath);
        var links = raw.Lines("SELECT k.tx_id, l.filing_id, l.superseded_by IS NULL FROM trade_links k JOIN filing_transactions l USING (line_id)").Select(line => line.Split('|')).ToList();
        var trades = TradeQuery.Read(database, new TradeFilter()).ToList();
        Assert.Equal((truth.Pairs, 0), (links.Count, int.Parse(raw.Lines("SELECT count(*) FROM filing_transactions WHERE is_ambiguous = 1")[0], CultureInfo.InvariantCulture)));
        // A trade stays with its filing, or goes with the amendment of it, whose number is half a million higher.
        Assert.All(links, link => Assert.EndsWith(truth.FilingOf[long.Parse(link[0], CultureInfo.InvariantCulture)][^5..], link[1], StringComparison.Ordinal));
        Assert.Equal((truth.Transactions, truth.LowEnds), (trades.Count, trades.Sum(trade => trade.AmountLow ?? 0)));
        Assert.Equal(truth.Transactions, raw.Lines("SELECT count_trades FROM politician_stats").Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_an_earlier_version_stored_is_linked_by_the_next_run_of_anything()
    {
        var truth = new LinkTruth(seed: 3, trades: 100);
        var database = Database.OpenForWriting(_folder.File("earlier.db"));
        await using (var writer = new StoreWriter(database, TimeProvider.System))
        {
            foreach (var batch in truth.Arrivals())
                await writer.StoreAsync(batch, Cancel);
        }

        var raw = new TestDatabase(database.FilePath);
        const string Links = "SELECT tx_id, line_id, rule FROM trade_links ORDER BY 1";
        var before = raw.Lines(Links);
        Assert.NotEmpty(before);
        raw.Execute("DELETE FROM trade_links; UPDATE filings SET is_link_due = 1");
        Assert.True(ValueCheck.HasUnlinkedFilings(database));
        Assert.NotEqual(truth.Transactions, TradeQuery.Read(database, new TradeFilter()).Count());

        await new SyncEngine().RunAsync(new SyncRequest { DatabasePath = database.FilePath, Streams = [] }, new RecordingPort(), Cancel);

        Assert.Equal(before, raw.Lines(Links));
        Assert.Equal(truth.Transactions, TradeQuery.Read(database, new TradeFilter()).Count());
        Assert.False(ValueCheck.HasUnlinkedFilings(database));
    }

    public void Dispose() => _folder.Dispose();
}
