using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Prices;

/// <summary>
/// Looks up daily closes one by one, on a connection of its own. Answers ask for some hundred thousand of the millions
/// that are stored, so each is a seek by a statement that was prepared once.
/// </summary>
internal sealed class PriceReader : IDisposable
{
    /// <summary>The fund that stands for the US market.</summary>
    public const string Market = "SPY";

    private static readonly string Columns = FormattableString.Invariant($"SELECT price_date, close, adjusted_close FROM prices_daily WHERE ticker = ?1 AND price_date >= ?2 AND price_date <= ?3 AND close BETWEEN {PriceLimits.MinClose:R} AND {PriceLimits.MaxClose:R} ORDER BY price_date");

    private readonly Database _database;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Statement _last, _first, _all, _splits;

    public PriceReader(Database database)
    {
        _database = database;
        _connection = database.ConnectForReading();
        // So that the upper pages of the index of all closes stay in memory; the default, an eighth of this, has them read again and again.
        _connection.Execute("PRAGMA cache_size = -16384");
        // One look at the database for all lookups: each would lock the file, and see whether it has changed, by itself.
        _transaction = database.Guarded(() => _connection.BeginTransaction(deferred: true));
        var handle = _connection.Handle!;
        (_last, _first, _all, _splits) = database.Guarded(() => (
            new Statement(handle, $"{Columns} DESC LIMIT 1"), new Statement(handle, $"{Columns} LIMIT 1"), new Statement(handle, Columns),
            new Statement(handle, "SELECT ticker, price_date, split_factor FROM prices_daily WHERE split_factor <> 1 ORDER BY ticker, price_date")));
    }

    /// <summary>The last close of a time.</summary>
    public ClosingPrice? Last(string ticker, DateOnly from, DateOnly to) => One(_last, ticker, from, to);

    /// <summary>The first close of a time.</summary>
    public ClosingPrice? First(string ticker, DateOnly from, DateOnly to) => One(_first, ticker, from, to);

    /// <summary>All closes of a time, in order.</summary>
    public IReadOnlyList<ClosingPrice> Between(string ticker, DateOnly from, DateOnly to) => _database.Guarded(() =>
    {
        var closes = new List<ClosingPrice>();
        _all.Bind(1, ticker).Bind(2, from).Bind(3, to);
        while (_all.Step())
            closes.Add(Read(_all));
        _all.Reset();
        return closes;
    });

    /// <summary>All splits up to a day, by ticker and in order.</summary>
    public Dictionary<string, List<Split>> Splits(DateOnly to) => _database.Guarded(() =>
    {
        var splits = new Dictionary<string, List<Split>>(StringComparer.Ordinal);
        while (_splits.Step())
        {
            var (day, factor) = (Iso.Day(_splits.Utf8(1)), _splits.Real(2));
            if (day > to || !PriceLimits.IsSplit(factor))
                continue;
            var ticker = Encoding.UTF8.GetString(_splits.Utf8(0));
            if (!splits.TryGetValue(ticker, out var all))
                splits.Add(ticker, all = []);
            all.Add(new Split(day, factor!.Value));
        }

        _splits.Reset();
        return splits;
    });

    public void Dispose()
    {
        _last.Dispose();
        _first.Dispose();
        _all.Dispose();
        _splits.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private ClosingPrice? One(Statement statement, string ticker, DateOnly from, DateOnly to)
    {
        try
        {
            statement.Bind(1, ticker).Bind(2, from).Bind(3, to);
            ClosingPrice? close = statement.Step() ? Read(statement) : null;
            statement.Reset();
            return close;
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, _database.FilePath);
        }
    }

    private static ClosingPrice Read(Statement statement) => new(Iso.Day(statement.Utf8(0)), statement.Real(1)!.Value, statement.Real(2) is { } adjusted && PriceLimits.IsAdjusted(adjusted) ? adjusted : null);
}
