using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Moves of tickers against the market over a number of trading days, by adjusted closes.</summary>
/// <param name="prices">Where closes are from.</param>
/// <param name="days">Trading days of a move.</param>
internal sealed class MarketMoves(IPrices prices, int days)
{
    private readonly IReadOnlyList<DateOnly> _calendar = prices.TradingDays;
    private readonly Dictionary<int, double?> _market = [];
    private readonly Dictionary<int, double?> _closes = [];
    private string _ticker = "";

    /// <summary>The place of the last trading day on a day or before it; none if the calendar does not reach there.</summary>
    public int? IndexOf(DateOnly day)
    {
        var (low, high) = (0, _calendar.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_calendar[middle] <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && day.DayNumber - _calendar[low - 1].DayNumber <= IPrices.MaxGapDays ? low - 1 : null;
    }

    /// <summary>The excess return of a ticker from a trading day's close on.</summary>
    public LeftOut Move(string ticker, int start, out double move)
    {
        move = 0;
        if (Close(ticker, start) is not { } from)
            return LeftOut.NoPrice;
        if (start + days >= _calendar.Count)
            return LeftOut.HorizonNotOver;
        if (Close(ticker, start + days) is not { } to)
            return LeftOut.PricesEnd;
        if (Market(start) is not { } marketFrom || Market(start + days) is not { } marketTo)
            return LeftOut.NoBenchmark;
        move = (to / from) - (marketTo / marketFrom);
        return LeftOut.No;
    }

    /// <summary>The standard deviation of a ticker's moves that ended by a trading day.</summary>
    /// <param name="ticker">The ticker.</param>
    /// <param name="start">The day.</param>
    /// <param name="favor">A move to compare with.</param>
    /// <param name="least">How many deviations are of interest.</param>
    /// <returns>How many moves, and their deviation unless it is clear already that the move is less than that many; none if closes do not reach back far enough.</returns>
    public (int Count, double? Deviation)? Usual(string ticker, int start, double favor, double least)
    {
        if (start < PreMoves.MinMoves * days || Close(ticker, start - (PreMoves.MinMoves * days)) is null)
            return null;
        if (favor <= 0)
            return (0, null);
        // Welford's sum of squares only grows, and with it the deviation's lower bound: most trades need a few moves only.
        var (count, mean, squares) = (0, 0.0, 0.0);
        var limit = favor / least;
        for (var number = 1; number <= PreMoves.MaxMoves && start - (number * days) >= 0; number++)
        {
            if (Move(ticker, start - (number * days), out var move) != LeftOut.No)
                break;
            count++;
            var difference = move - mean;
            mean += difference / count;
            squares += difference * (move - mean);
            if (squares / (PreMoves.MaxMoves - 1) > limit * limit)
                return (count, null);
        }

        if (count < PreMoves.MinMoves)
            return null;
        var deviation = Math.Sqrt(squares / (count - 1));
        return deviation > 0 ? (count, deviation) : null;
    }

    private double? Market(int index)
    {
        if (!_market.TryGetValue(index, out var close))
            _market.Add(index, close = Read(IPrices.Market, index));
        return close;
    }

    private double? Close(string ticker, int index)
    {
        // Trades come ticker by ticker, and their moves share days.
        if (!string.Equals(ticker, _ticker, StringComparison.Ordinal))
        {
            _closes.Clear();
            _ticker = ticker;
        }

        if (!_closes.TryGetValue(index, out var close))
            _closes.Add(index, close = Read(ticker, index));
        return close;
    }

    private double? Read(string ticker, int index) => prices.OnOrBefore(ticker, _calendar[index]) is { Adjusted: > 0 and var close } ? close : null;
}
