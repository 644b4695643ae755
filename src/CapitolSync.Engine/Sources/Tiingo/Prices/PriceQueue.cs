using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Entities.Prices;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>
/// Which tickers are due, and in which order: the benchmark, those without closes by newest trade, then the others, those
/// read longest ago first. Those that the month's budget of symbols has no room for come last.
/// </summary>
internal sealed class PriceQueue
{
    // Before the first trade, so that what was usual for the ticker is known.
    private const int DaysBefore = 400;

    private static readonly DateOnly Earliest = new(2012, 1, 1);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private PriceQueue(IReadOnlyList<TradedTicker> due, IReadOnlyDictionary<string, PriceTicker> known, int total, IReadOnlyList<string> named)
    {
        (Due, Known, Total, Named) = (due, known, total, named);
    }

    /// <summary>What is due.</summary>
    public IReadOnlyList<TradedTicker> Due { get; }

    /// <summary>How far tickers have been read.</summary>
    public IReadOnlyDictionary<string, PriceTicker> Known { get; }

    /// <summary>How many tickers there are, due or not.</summary>
    public int Total { get; }

    /// <summary>The tickers that were asked for by name, as they are called today.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>Looks at the database.</summary>
    /// <param name="context">The run.</param>
    /// <param name="tickers">These only; all if empty.</param>
    public static PriceQueue Read(StreamContext context, IReadOnlyList<string> tickers)
    {
        var now = context.Time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        using var connection = context.Database?.ConnectForReading();
        IReadOnlyList<TradedTicker> traded = connection is null ? [] : TradedTickers.Read(connection, today);
        var known = connection is null ? new Dictionary<string, PriceTicker>(StringComparer.Ordinal) : PriceTickerTable.Load(connection, TiingoSource.Name);
        var named = Renamed(tickers);
        var wanted = Wanted(traded, named, today);
        var due = wanted.Where(one => context.Force || IsDue(one, known.GetValueOrDefault(one.Ticker), now))
            .OrderBy(one => IsBenchmark(one) ? 0 : known.GetValueOrDefault(one.Ticker)?.ReadAt is null ? 1 : 2)
            .ThenBy(one => known.GetValueOrDefault(one.Ticker)?.ReadAt ?? DateTimeOffset.MinValue)
            .ThenByDescending(one => one.LastTrade)
            .ThenBy(one => one.Ticker, StringComparer.Ordinal)
            .ToList();
        if (connection is not null && context.Settings.ItemsPerMonth is { } most)
            due = WithRoomFirst(due, RequestItemTable.Taken(connection, BudgetAccount.Of(TiingoSource.Source, context.Settings.Key), now), most);
        return new PriceQueue(due, known, wanted.Count, named);

        IReadOnlyList<string> Renamed(IReadOnlyList<string> names)
        {
            if (names.Count == 0 || connection is null)
                return names;
            var renames = TickerRenames.Load(connection);
            return [.. names.Select(name => renames.Current(name, today))];
        }
    }

    /// <summary>The first day that is wanted of a ticker.</summary>
    public static DateOnly FirstDay(TradedTicker ticker) => Later(ticker.FirstTrade.AddDays(-DaysBefore), Earliest.AddDays(-DaysBefore));

    private static List<TradedTicker> Wanted(IReadOnlyList<TradedTicker> traded, IReadOnlyList<string> tickers, DateOnly today)
    {
        // As far back as any trade, or as any could be where none is stored.
        var first = traded.Count > 0 ? traded.Min(one => one.FirstTrade) : Earliest;
        var benchmark = new TradedTicker(PricesRequest.Benchmark, first, today);
        if (tickers.Count == 0)
            return [benchmark, .. traded.Where(one => !IsBenchmark(one))];
        var byTicker = traded.ToDictionary(one => one.Ticker, StringComparer.Ordinal);
        return [.. tickers.Append(PricesRequest.Benchmark).Distinct(StringComparer.Ordinal)
            .Select(ticker => IsBenchmark(ticker) ? benchmark : byTicker.GetValueOrDefault(ticker) ?? new TradedTicker(ticker, Earliest, today))];
    }

    private static bool IsDue(TradedTicker ticker, PriceTicker? known, DateTimeOffset now)
    {
        if (known is null)
            return true;
        if (known.UnknownAt is { } unknownAt)
            return now - unknownAt >= Month || unknownAt > now;
        // What was read in the future was read by a clock that was wrong.
        if (known.ReadAt is not { } readAt || readAt > now || known.AskedFrom is not { } from || FirstDay(ticker) < from)
            return true;
        // No close for a month: it is not traded any more, or called something else.
        var isQuiet = known.NewestOn is not { } newest || readAt - new DateTimeOffset(newest, TimeOnly.MinValue, TimeSpan.Zero) > Month;
        return isQuiet ? now - readAt >= Month : readAt < MarketDays.LastPublication(now);
    }

    private static List<TradedTicker> WithRoomFirst(List<TradedTicker> due, IReadOnlySet<string> taken, int most)
    {
        var room = most - taken.Count;
        var later = new HashSet<string>(due.Where(one => !taken.Contains(one.Ticker)).Skip(Math.Max(0, room)).Select(one => one.Ticker), StringComparer.Ordinal);
        return [.. due.Where(one => !later.Contains(one.Ticker)), .. due.Where(one => later.Contains(one.Ticker))];
    }

    private static bool IsBenchmark(TradedTicker ticker) => IsBenchmark(ticker.Ticker);

    private static bool IsBenchmark(string ticker) => string.Equals(ticker, PricesRequest.Benchmark, StringComparison.Ordinal);

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
