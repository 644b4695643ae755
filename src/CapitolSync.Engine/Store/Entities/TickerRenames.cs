using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>What tickers are called today, given what they were called on a day.</summary>
internal sealed class TickerRenames
{
    private readonly ILookup<string, TickerRename> _renames;

    public TickerRenames(IEnumerable<TickerRename> renames) =>
        _renames = renames.OrderBy(rename => rename.EffectiveOn).ToLookup(rename => rename.OldTicker, StringComparer.Ordinal);

    /// <summary>Reads the list of a database.</summary>
    public static TickerRenames Load(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT old_ticker, new_ticker, effective_on, reused_on FROM ticker_renames");
        using var reader = command.ExecuteReader();
        var renames = new List<TickerRename>();
        while (reader.Read())
        {
            renames.Add(new TickerRename(
                reader.GetString(0), reader.GetString(1), Iso.Day(reader.GetString(2)), reader.IsDBNull(3) ? null : Iso.Day(reader.GetString(3))));
        }

        return new TickerRenames(renames);
    }

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
    private TickerRename? Next(string ticker, DateOnly day, DateOnly since) =>
        _renames[ticker].FirstOrDefault(rename => rename.EffectiveOn > since && (rename.ReusedOn is not { } reused || day < reused));
}
