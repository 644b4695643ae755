using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>The list of tickers that became others: what is shipped, and what a user added.</summary>
internal static class TickerRenameTable
{
    /// <summary>Reads the list, by old ticker.</summary>
    public static IEnumerable<Rename> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand(
            "SELECT old_ticker, new_ticker, effective_on, reused_on, is_custom FROM ticker_renames ORDER BY old_ticker, effective_on");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new Rename(reader.GetString(0), reader.GetString(1), Iso.Day(reader.GetString(2)), reader.Day(3), reader.GetInt64(4) != 0);
    }

    /// <summary>Adds a rename, or replaces the one of that ticker and day.</summary>
    public static void Save(StoreSession session, Rename rename) => session.Prepare("""
        INSERT INTO ticker_renames (old_ticker, new_ticker, effective_on, reused_on, is_custom) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (old_ticker, effective_on) DO UPDATE SET new_ticker = excluded.new_ticker, reused_on = excluded.reused_on, is_custom = excluded.is_custom
        """).Bind(1, rename.OldTicker).Bind(2, rename.NewTicker).Bind(3, rename.EffectiveOn).Bind(4, rename.ReusedOn).Bind(5, (bool?)rename.IsCustom).Run();

    /// <summary>Removes a rename.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(StoreSession session, string oldTicker, DateOnly effectiveOn) =>
        session.Prepare("DELETE FROM ticker_renames WHERE old_ticker = ?1 AND effective_on = ?2").Bind(1, oldTicker).Bind(2, effectiveOn).Run() > 0;
}
