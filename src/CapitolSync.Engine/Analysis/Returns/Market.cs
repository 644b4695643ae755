using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>The benchmark: one fund, whatever was traded.</summary>
internal sealed class Market(IPrices prices)
{
    private readonly IReadOnlyList<ClosingPrice> _closes = prices.Between(IPrices.Market, DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Whether there is one.</summary>
    public bool IsKnown => _closes.Count > 0;

    /// <summary>
    /// Whether the last close on or before a day is known: there is one on that day or later, or there are only days of a
    /// weekend in between.
    /// </summary>
    public bool Covers(DateOnly day)
    {
        if (_closes.Count == 0)
            return false;
        var last = _closes[^1].Day;
        for (var next = last.AddDays(1); next <= day; next = next.AddDays(1))
        {
            if (next.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return false;
        }

        return true;
    }

    /// <summary>The return between two days; null where no adjusted close is near one of them.</summary>
    public double? Return(DateOnly from, DateOnly to) => On(from) is { } start && On(to) is { } end ? (end / start) - 1 : null;

    private double? On(DateOnly day)
    {
        var (low, high) = (0, _closes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _closes[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && day.DayNumber - _closes[low - 1].Day.DayNumber <= IPrices.MaxGapDays && _closes[low - 1].Adjusted is > 0 and var adjusted ? adjusted : null;
    }
}
