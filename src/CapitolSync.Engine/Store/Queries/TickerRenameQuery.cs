using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads the list of tickers that became others.</summary>
public static class TickerRenameQuery
{
    /// <summary>Reads renames, by old ticker.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="tickers">Old or new ones, wildcards allowed; <see langword="null"/> for all.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="first">Maximum number of rows; <see langword="null"/> for all.</param>
    public static IEnumerable<TickerRename> Read(Database database, IReadOnlyCollection<string>? tickers, long skip = 0, long? first = null)
    {
        var match = tickers is { Count: > 0 } ? new TickerMatch(tickers) : null;
        return database.Read(TickerRenameTable.Read)
            .Where(rename => match is null || match.IsMatch(rename.OldTicker) || match.IsMatch(rename.NewTicker))
            .Skip((int)Math.Min(skip, int.MaxValue))
            .Take((int)Math.Min(first ?? int.MaxValue, int.MaxValue))
            .Select(rename => rename.ToTickerRename());
    }
}
