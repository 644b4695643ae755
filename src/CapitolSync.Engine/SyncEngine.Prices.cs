using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Entities.Prices;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine;

/// <content>Closing prices and tickers that a user brings. Nothing here sends a request.</content>
public sealed partial class SyncEngine
{
    /// <summary>A ticker in the form of the database: <c>BRK.B</c> for <c>brk/b:US</c>.</summary>
    /// <param name="ticker">As written.</param>
    /// <param name="mayBeOdd">Whether it can be a text that no ticker looks like: what an earlier version stored has to be found.</param>
    /// <returns>Null if it cannot be one.</returns>
    public static string? NormalizeTicker(string? ticker, bool mayBeOdd = false) =>
        Ticker.Normalize(ticker) is { } normalized && (mayBeOdd || Ticker.IsWellFormed(normalized)) ? normalized : null;

    /// <summary>Stores closes that do not come from a source of prices.</summary>
    /// <param name="databasePath">Full path of the database, which is made if it is not there.</param>
    /// <param name="prices">The closes, with normalized tickers of their day.</param>
    /// <returns>The closes under the tickers of today; what a source of prices said of the same day was left as it is.</returns>
    /// <exception cref="SyncException">The database cannot be written.</exception>
    public async Task<IReadOnlyList<ClosePrice>> ImportPricesAsync(string databasePath, IReadOnlyList<ClosePrice> prices)
    {
        var database = Database.OpenForWriting(databasePath);
        await using var writer = new StoreWriter(database, _time);
        IReadOnlyList<DailyClose> renamed = [];
        await writer.StoreAsync(session =>
        {
            var renames = TickerRenames.Load(session.Connection);
            renamed = [.. prices.Select(DailyClose.Of).Select(price => price with { Ticker = renames.Current(price.Ticker, price.Date) })];
            foreach (var price in renamed)
                PriceTable.SaveImported(session, price);
        });
        return [.. renamed.Select(price => price.ToPrice())];
    }

    /// <summary>Adds a rename, or replaces the one of that ticker and day.</summary>
    /// <param name="databasePath">Full path of the database, which is made if it is not there.</param>
    /// <param name="rename">The rename, with normalized tickers.</param>
    /// <returns>The rename as stored.</returns>
    /// <exception cref="SyncException">The database cannot be written, or the two tickers are the same.</exception>
    public async Task<TickerRename> SaveTickerRenameAsync(string databasePath, TickerRename rename)
    {
        if (string.Equals(rename.OldTicker, rename.NewTicker, StringComparison.Ordinal))
            throw new SyncException(ErrorIds.InvalidTicker, $"{rename.OldTicker} cannot become {rename.NewTicker}: they are the same. Name the old ticker and the new one.") { Target = rename.NewTicker };
        await using var writer = new StoreWriter(Database.OpenForWriting(databasePath), _time);
        await writer.StoreAsync(session => TickerRenameTable.Save(session, Rename.Of(rename)));
        return rename;
    }

    /// <summary>Removes a rename.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="oldTicker">The old ticker, normalized.</param>
    /// <param name="effectiveOn">The first day of the new one.</param>
    /// <returns>Whether there was one: it is an error if not.</returns>
    /// <exception cref="SyncException">There is no such rename, or the database cannot be written.</exception>
    public async Task<bool> RemoveTickerRenameAsync(string databasePath, string oldTicker, DateOnly effectiveOn)
    {
        await using var writer = new StoreWriter(Database.OpenForWriting(databasePath), _time);
        var isRemoved = false;
        await writer.StoreAsync(session => isRemoved = TickerRenameTable.Remove(session, oldTicker, effectiveOn));
        if (!isRemoved)
            throw new SyncException(ErrorIds.ItemNotFound, $"There is no rename of {oldTicker} on {Iso.Day(effectiveOn)}. Get-CtTickerRename lists those that are known.") { Target = oldTicker };
        return isRemoved;
    }
}
