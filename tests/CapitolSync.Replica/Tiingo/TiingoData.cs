using System.Collections.Concurrent;

namespace CapitolSync.Replica.Tiingo;

/// <summary>The truth: what Tiingo holds, and what a key may ask. Safe to use from any thread.</summary>
public sealed class TiingoData
{
    private const int YearsMade = 10;
    private readonly ConcurrentDictionary<string, IReadOnlyList<TiingoDay>> _tickers = new(StringComparer.Ordinal);

    /// <summary>The keys that are good; any that does not begin with "bad" if null.</summary>
    public IReadOnlyList<string>? Keys { get; set; }

    /// <summary>Requests an hour for a key; null for any number.</summary>
    public int? HourlyLimit { get; set; }

    /// <summary>Requests a day for a key; null for any number.</summary>
    public int? DailyLimit { get; set; }

    /// <summary>Different symbols a month for a key; null for any number.</summary>
    public int? SymbolLimit { get; set; }

    /// <summary>Whether a ticker that is not set has made-up closes of ten years, and is not unknown.</summary>
    public bool KnowsAll { get; set; }

    /// <summary>The tickers, as Tiingo writes them: BRK-B.</summary>
    public IReadOnlyCollection<string> Tickers => [.. _tickers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Sets the days of a ticker, oldest first.</summary>
    public void Set(string ticker, IReadOnlyList<TiingoDay> days) => _tickers[ticker] = days;

    /// <summary>Makes days of a ticker, Monday to Friday, with closes that move a little.</summary>
    public void Make(string ticker, DateOnly first, DateOnly last, double close = 100)
    {
        var days = new List<TiingoDay>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            close = Math.Round(close * (1 + (day.DayNumber % 7 - 3) / 1000.0), 2);
            days.Add(new TiingoDay(day, close));
        }

        Set(ticker, days);
    }

    // Each ticker goes its own way, the same in every run, so that some beat the market and others do not.
    private static List<TiingoDay> Wander(string ticker, DateOnly today)
    {
        var dice = Dice.For(0, ticker);
        var days = new List<TiingoDay>();
        var close = 20.0 + dice.Below(200);
        for (var day = today.AddYears(-YearsMade); day <= today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            close = Math.Max(1, Math.Round(close * (1 + (dice.Fraction() + dice.Fraction() - 1) * 0.04), 2));
            days.Add(new TiingoDay(day, close));
        }

        return days;
    }

    /// <summary>Adds a day, with what happened on it.</summary>
    public void Add(string ticker, TiingoDay day) => _tickers[ticker] = [.. _tickers[ticker], day];

    /// <summary>Takes a ticker away.</summary>
    public void Remove(string ticker) => _tickers.TryRemove(ticker, out _);

    /// <summary>The days of a ticker; null where it is not known.</summary>
    internal IReadOnlyList<TiingoDay>? Find(string ticker, DateOnly from, DateOnly today)
    {
        if (KnowsAll && !_tickers.ContainsKey(ticker))
            Set(ticker, Wander(ticker, today));
        return _tickers.TryGetValue(ticker, out var days) ? [.. days.Where(day => day.Date >= from)] : null;
    }

    /// <summary>The adjusted closes of a ticker: splits and dividends of later days taken into account.</summary>
    public IReadOnlyDictionary<DateOnly, double> Adjusted(string ticker)
    {
        var adjusted = new Dictionary<DateOnly, double>();
        var factor = 1.0;
        var days = _tickers[ticker];
        for (var i = days.Count - 1; i >= 0; i--)
        {
            adjusted.Add(days[i].Date, days[i].Close * factor);
            factor /= days[i].Split;
            if (i > 0)
                factor *= 1 - days[i].Dividend / days[i - 1].Close;
        }

        return adjusted;
    }
}
