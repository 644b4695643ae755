using System.Globalization;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.Tiingo;
using CapitolSync.Engine.Sources.Tiingo.Prices;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Runs of the stream of prices, and trades whose tickers it reads.</summary>
internal static class PriceRuns
{
    /// <summary>The API key that is sent.</summary>
    public const string Secret = "tiingo-key-that-nobody-may-see";

    /// <summary>Starts a rig whose settings have a key and the quotas of a test, at noon on Wednesday, March 4, 2026.</summary>
    public static async Task<EngineRig> StartAsync(int perHour = 100_000, int? symbols = null)
    {
        var rig = await EngineRig.StartAsync(trades: 0);
        rig.Time.Ahead += new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero) - rig.Time.GetUtcNow();
        rig.Settings = rig.Settings with { Concurrency = 1, Key = new ApiKey(Secret), Budget = [RateLimit.PerHour(perHour), RateLimit.PerDay(1000)], ItemsPerMonth = symbols };
        _ = CapitolSync.Engine.Store.Sqlite.Database.OpenForWriting(rig.DatabasePath);
        rig.Database.Execute("INSERT INTO politicians (politician_id) VALUES ('A000001')");
        return rig;
    }

    /// <summary>Stores a trade in a ticker on a day.</summary>
    public static void Trade(this EngineRig rig, int number, string ticker, string day) => rig.Database.Execute($"""
        INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker) VALUES ({number}, '{ticker}', '{ticker}');
        INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date) VALUES ({number}, 'A000001', {number}, '{day}T00:00:00Z', '{day}');
        """);

    /// <summary>Reads what is due.</summary>
    public static Task<SyncReport> PricesAsync(this EngineRig rig, params string[] tickers) =>
        rig.RunAsync(new PricesRequest { Settings = rig.Settings, Tickers = tickers });

    /// <summary>The tickers that were asked for since the last <see cref="EngineRig.Forget"/>, each as often as it was.</summary>
    public static IReadOnlyList<string> AskedTickers(this EngineRig rig) => [.. rig.Targets("/tiingo/daily/").Select(target => target[..target.IndexOf('/', StringComparison.Ordinal)])];

    /// <summary>The closes of a ticker as the replica has them.</summary>
    public static IEnumerable<string> Truth(this EngineRig rig, string ticker, string from) => rig.Replica.Tiingo.Adjusted(ticker)
        .Where(day => day.Key >= Day(from)).OrderBy(day => day.Key)
        .Select(day => TestDatabase.Line(day.Key, Math.Round(day.Value, 6)));

    /// <summary>The adjusted closes of a ticker as the database has them.</summary>
    public static IReadOnlyList<string> Adjusted(this EngineRig rig, string ticker) =>
        rig.Database.Lines($"SELECT price_date, round(adjusted_close, 6) FROM prices_daily WHERE ticker = '{ticker}' AND source = '{TiingoSource.Name}' ORDER BY price_date");

    /// <summary>A day.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
