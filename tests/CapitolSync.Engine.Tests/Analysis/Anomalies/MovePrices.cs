using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Tests.Analysis.Anomalies;

/// <summary>Adjusted closes from lists, by position among the trading days.</summary>
internal sealed class MovePrices(IReadOnlyList<DateOnly> days, Dictionary<string, double?[]> closes) : IPrices
{
    public IReadOnlyList<DateOnly> TradingDays => days;

    /// <summary>Working days from a day on.</summary>
    public static List<DateOnly> Weekdays(DateOnly first, int count) =>
        [.. Enumerable.Range(0, count * 2).Select(first.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(count)];

    public ClosingPrice? OnOrBefore(string ticker, DateOnly day)
    {
        for (var at = days.Count - 1; at >= 0; at--)
        {
            if (days[at] <= day && closes.TryGetValue(ticker, out var series) && series[at] is { } close)
                return days[at] >= day.AddDays(-IPrices.MaxGapDays) ? new ClosingPrice(days[at], close, close) : null;
        }

        return null;
    }

    public ClosingPrice? After(string ticker, DateOnly day) => throw new NotSupportedException();

    public ClosingPrice? Newest(string ticker) => throw new NotSupportedException();

    public IReadOnlyList<ClosingPrice> Between(string ticker, DateOnly from, DateOnly to) => throw new NotSupportedException();

    public double SplitFactor(string ticker, DateOnly after, DateOnly upTo) => throw new NotSupportedException();

    public ClosingPrice? SiteOnOrBefore(string ticker, DateOnly day) => throw new NotSupportedException();

    public ClosingPrice? SiteNewest(string ticker) => throw new NotSupportedException();
}
