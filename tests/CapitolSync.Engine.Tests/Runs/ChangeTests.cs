using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>What comes down the pipeline: what changed, and how.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Of_trades_only_the_new_and_the_changed_come()
    {
        await using var rig = await EngineRig.StartAsync(60);
        var all = Listening(rig);
        await rig.FullAsync();
        var none = Listening(rig);
        await rig.TradesAsync();
        rig.Replica.Data.AddTrades(3);
        rig.Database.Execute($"UPDATE trades SET comment = 'other' WHERE tx_id = {rig.Replica.Data.Trades[4].TxId}");
        var some = Listening(rig);
        await rig.TradesAsync();

        Assert.Equal((60, true), (all.Stored.Count, all.Stored.All(row => row.Change == RowChange.Added)));
        Assert.Empty(none.Stored);
        Assert.Equal(
            rig.Replica.Data.Trades.Take(3).Select(trade => (trade.TxId, RowChange.Added)).Append((rig.Replica.Data.Trades[4].TxId, RowChange.Updated)).Order(),
            some.Stored.Select(row => (((Trade)row.Row).TxId!.Value, row.Change)).Order());
    }

    [Fact]
    public async Task With_force_the_unchanged_come_too()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Options = rig.Options with { Force = true };
        var port = Listening(rig);

        await rig.FullAsync();

        // The head of the listing is read once more at the end.
        Assert.Equal(60, port.Stored.Select(row => ((Trade)row.Row).TxId).Distinct().Count());
        Assert.All(port.Stored, row => Assert.Equal(RowChange.Unchanged, row.Change));
    }

    [Fact]
    public async Task Of_contributions_likewise()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 300);
        var all = Listening(rig);
        await rig.DonationsAsync();
        var none = Listening(rig);
        await rig.DonationsAsync();

        Assert.Equal(rig.Replica.Fec.Donations.Count(), all.Stored.Count);
        Assert.All(all.Stored, row => Assert.Equal(RowChange.Added, row.Change));
        Assert.Empty(none.Stored);
    }

    [Fact]
    public async Task Of_filings_those_that_are_listed_and_those_that_are_read()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var published = rig.Publish(3).Select(report => report.FilingId).Append("20090000").Order().ToList();
        rig.Spoil(published[1]);
        var all = Listening(rig);
        await rig.HouseAsync();
        var none = Listening(rig);
        await rig.HouseAsync();

        Assert.Equal(published, all.Stored.Where(row => row.Change == RowChange.Added).Select(row => ((Filing)row.Row).FilingId).Order());
        var read = all.Stored.Where(row => row.Change == RowChange.Updated).Select(row => (Filing)row.Row).OrderBy(filing => filing.FilingId).ToList();
        Assert.Equal(published.Zip(["parsed", "failed", "parsed", "parsed"]), read.Select(filing => (filing.FilingId, filing.Status)));
        Assert.All(read, filing => Assert.True(File.Exists(filing.DocumentPath)));
        Assert.Empty(none.Stored);
    }

    private static RecordingPort Listening(EngineRig rig)
    {
        var port = new RecordingPort { WantsRows = true };
        rig.Forget(port);
        return port;
    }
}
