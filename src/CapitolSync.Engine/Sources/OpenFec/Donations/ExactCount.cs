using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// Counts what the FEC has of a committee and period where it only estimates: in windows of dates, halved until their
/// counts are exact. Rows without a date are in no window, so ours stand in for them.
/// </summary>
/// <param name="part">The committee and period.</param>
/// <param name="query">What is counted: all of it, or what matches a filter.</param>
/// <param name="undated">Rows without a date that came.</param>
internal sealed class ExactCount(DonationPart part, ScheduleQuery query, long undated)
{
    /// <summary>Takes the count.</summary>
    /// <exception cref="PageException">A single day has more rows than the FEC counts exactly.</exception>
    public async Task<long> TakeAsync(PartitionContext context, CancellationToken cancel)
    {
        // A period's receipts are dated in its two years, but for mistakes, which the open ends take in.
        var first = new DateOnly(part.Period - 1, 1, 1);
        var last = new DateOnly(part.Period, 12, 31);
        var start = query.MinDate > first ? query.MinDate.Value : first;
        var count = undated;
        if (query.MinDate is null)
            count += await WindowAsync(context, null, start.AddDays(-1), cancel);
        if (start <= last)
            count += await WindowAsync(context, start, last, cancel);
        return count + await WindowAsync(context, start <= last ? last.AddDays(1) : start, null, cancel);
    }

    private async Task<long> WindowAsync(PartitionContext context, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        using (var page = await context.GetAsync((query with { MinDate = from ?? query.MinDate, MaxDate = to, Rows = 1 }).ToRequest(), cancel))
        {
            if (page.IsCountExact)
                return page.Count;
            if (from is null || to is null || from >= to)
                throw new PageException(ErrorIds.CountMismatch, FormattableString.Invariant($"The FEC only estimates how many rows it has ({page.Count:N0}), even for the shortest span of dates, so nothing proves that all of them came."));
        }

        var middle = from.Value.AddDays((to.Value.DayNumber - from.Value.DayNumber) / 2);
        return await WindowAsync(context, from, middle, cancel) + await WindowAsync(context, middle.AddDays(1), to, cancel);
    }
}
