using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>How many of the tickers that are wanted have been read from a source of prices.</summary>
/// <param name="Tickers">Tickers that were traded, and the benchmark.</param>
/// <param name="Read">Those whose closes were read at least once.</param>
/// <param name="Unknown">Those that the source does not know.</param>
/// <param name="LastRead">When the last one was read.</param>
internal sealed record PriceStatus(long Tickers, long Read, long Unknown, DateTimeOffset? LastRead)
{
    /// <summary>Counts them.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="source">The source of prices.</param>
    /// <param name="benchmark">The ticker that is always wanted.</param>
    public static PriceStatus Of(SqliteConnection connection, string source, string benchmark)
    {
        var known = PriceTickerTable.Load(connection, source);
        var wanted = TradedTickers.Read(connection, DateOnly.MaxValue).Select(one => one.Ticker).Append(benchmark).ToHashSet(StringComparer.Ordinal);
        var found = known.Values.Where(one => wanted.Contains(one.Ticker)).ToList();
        return new PriceStatus(
            wanted.Count, found.Count(one => one.UnknownAt is null && one.ReadAt is not null), found.Count(one => one.UnknownAt is not null), known.Values.Max(one => one.ReadAt));
    }
}
