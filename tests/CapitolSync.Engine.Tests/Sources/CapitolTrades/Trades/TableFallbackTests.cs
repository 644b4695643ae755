using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>Listing pages whose flight has a new shape: the rendered table is read instead.</summary>
public sealed class TableFallbackTests
{
    private const string TableColumns = "tx_id, politician_id, issuer_id, tx_date, tx_type, owner, chamber, reporting_gap";

    [Fact]
    public async Task All_trades_arrive_with_the_columns_of_the_table_and_one_warning_says_so()
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/trades" });

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 120, 0), (report.Status, report.Added, report.Failed));
        var warning = Assert.Single(rig.Port.Warnings);
        Assert.Contains("the rendered table was read instead", warning, StringComparison.Ordinal);
        Expect.Same(
            rig.Replica.Data.Trades.OrderBy(trade => trade.TxId).Select(trade => TestDatabase.Line(
                trade.TxId, trade.PoliticianId, trade.IssuerId, trade.TxDate, trade.TxType, trade.Owner, trade.Chamber, trade.ReportingGap)),
            rig.Database.Lines($"SELECT {TableColumns} FROM trades ORDER BY tx_id"));
        Expect.Same(
            rig.Replica.Data.Trades.OrderBy(trade => trade.TxId).Select(trade => TestDatabase.Line(trade.TxId, DateOnly.FromDateTime(trade.PubDate.UtcDateTime))),
            rig.Database.Lines("SELECT tx_id, substr(pub_date, 1, 10) FROM trades ORDER BY tx_id"));
    }

    [Fact]
    public async Task A_later_reading_of_the_flight_completes_the_rows()
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/trades" });
        await rig.FullAsync();
        rig.Replica.Faults.Clear();
        rig.Forget();

        await rig.FullAsync();

        Expect.Listed(rig);
        Assert.Empty(rig.Port.Warnings);
    }

    [Fact]
    public async Task Values_from_the_flight_survive_a_later_reading_of_the_table()
    {
        await using var rig = await StartAsync();
        await rig.EverythingAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/trades" });

        await rig.FullAsync();

        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Expect.Same(
            rig.Replica.Data.Trades.OrderBy(trade => trade.TxId).Select(trade => TestDatabase.Line(trade.TxId, trade.PubDate, trade.Price, trade.Comment, trade.TxTypeExtended)),
            rig.Database.Lines("SELECT tx_id, pub_date, price, comment, tx_type_extended FROM trades ORDER BY tx_id"));
    }

    [Fact]
    public async Task A_page_with_neither_flight_nor_table_is_a_failure()
    {
        await using var rig = await StartAsync();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.NoList, Path = "/trades" });

        var end = await Record.ExceptionAsync(rig.FullAsync);

        Assert.Equal(ErrorIds.CircuitOpen, Assert.IsType<SyncException>(end).ErrorId);
        Assert.Contains("there is no table of trades either", end.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Database.Count("trades"));
    }

    /// <summary>The table says Today and Yesterday, so the engine has to live on the replica's day.</summary>
    private static async Task<EngineRig> StartAsync()
    {
        var options = new ReplicaOptions { ListingBytes = 0, DetailBytes = 0 };
        var rig = await EngineRig.StartAsync(120, options);
        rig.Engine = new SyncEngine(new ManualTime(options.Newest));
        return rig;
    }
}
