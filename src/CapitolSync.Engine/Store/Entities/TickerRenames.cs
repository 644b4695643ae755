using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>What tickers are called today, given what they were called on a day.</summary>
internal sealed class TickerRenames
{
    private readonly ILookup<string, Rename> _renames;

    public TickerRenames(IEnumerable<Rename> renames) =>
        _renames = renames.OrderBy(rename => rename.EffectiveOn).ToLookup(rename => rename.OldTicker, StringComparer.Ordinal);

    /// <summary>Reads the list of a database.</summary>
    public static TickerRenames Load(SqliteConnection connection) => new(TickerRenameTable.Read(connection));

    /// <summary>
    /// The ticker that a security has now. Filers go on writing an old ticker long after it changed, so it means the same
    /// security until it is given to another one.
    /// </summary>
    /// <param name="ticker">What it was called, normalized.</param>
    /// <param name="day">On which day.</param>
    public string Current(string ticker, DateOnly day)
    {
        var since = DateOnly.MinValue;
        while (Next(ticker, day, since) is { } rename)
        {
            since = rename.EffectiveOn;
            day = day > since ? day : since;
            ticker = rename.NewTicker;
        }

        return ticker;
    }

    /// <summary>The next rename of a security that has had a ticker since a day; each is later than the one before, so that this ends.</summary>
    private Rename? Next(string ticker, DateOnly day, DateOnly since) =>
        _renames[ticker].FirstOrDefault(rename => rename.EffectiveOn > since && (rename.ReusedOn is not { } reused || day < reused));
}
