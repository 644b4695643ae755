using System.Globalization;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>Compares the database with the replica.</summary>
internal static class SoakTruth
{
    /// <summary>Every trade that the site lists is there and enriched, and besides only those that were there once.</summary>
    public static void Present(SoakWorld world)
    {
        var listed = world.Replica.Data.Trades.Select(trade => trade.TxId).ToHashSet();
        var stored = world.Database.Lines("SELECT tx_id FROM trades").Select(Number).ToHashSet();
        Assert.Empty(listed.Except(stored));
        Assert.Empty(stored.Except(listed).Except(world.Removed));
        Assert.Empty(world.Database.Lines("SELECT tx_id FROM trades WHERE enriched_at IS NULL").Select(Number).Intersect(listed));
        Assert.Empty(world.Database.Lines("SELECT stream, item, message FROM sync_failures WHERE stream <> 'ct.tradeDetails'"));
        Assert.Empty(world.Database.Lines("PRAGMA foreign_key_check"));
    }

    /// <summary>Row for row and column for column, apart from what has left the site.</summary>
    public static void Equal(SoakWorld world)
    {
        var data = world.Replica.Data;
        using var folder = new TemporaryFolder();
        var copy = folder.File("copy.db");
        world.Database.CopyTo(copy);
        var database = new TestDatabase(copy);
        database.Execute($"""
            PRAGMA foreign_keys = ON;
            DELETE FROM trades WHERE tx_id NOT IN ({string.Join(',', data.Trades.Select(trade => trade.TxId))});
            PRAGMA foreign_keys = OFF;
            DELETE FROM politicians WHERE politician_id NOT IN (SELECT politician_id FROM trades);
            DELETE FROM politician_committees WHERE politician_id NOT IN (SELECT politician_id FROM trades);
            DELETE FROM issuers WHERE issuer_id NOT IN (SELECT issuer_id FROM trades);
            DELETE FROM issuer_performance WHERE issuer_id NOT IN (SELECT issuer_id FROM trades);
            DELETE FROM issuer_eod_prices WHERE issuer_id NOT IN (SELECT issuer_id FROM trades);
            """);
        Expect.Listed(database, data.Trades, data);
        if (!world.AreDetailsBlurred)
            Expect.Detailed(database, data.Trades);
        var traded = data.Trades.Select(trade => trade.IssuerId).ToHashSet();
        Expect.IssuersDetailed(database, data.Issuers.Where(issuer => traded.Contains(issuer.IssuerId)));
        Expect.Catalogued(database, data);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
