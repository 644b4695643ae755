using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// Reads what is new of a committee and period: the rows that match a filter, from the saved position to an end that the count
/// confirms. A page that is empty or not full is the last one only then: additions that it hides would be missed until the next count of
/// everything, corrections for good.
/// </summary>
internal sealed class FilteredReading(DonationCheckpoint checkpoint, ScheduleQuery query)
{
    /// <summary>Reads to the end; once more from the beginning if that is not where the count says.</summary>
    /// <exception cref="PageException">It is not the second time either.</exception>
    public async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            var (count, isExact) = await ReadPagesAsync(context, cancel);
            await context.StoredAsync();
            var state = checkpoint.Value.Update!;
            var theirs = isExact ? count : await new ExactCount(checkpoint.Part, query, state.Undated).TakeAsync(context, cancel);
            // A row that is corrected meanwhile may come twice.
            if (state.Read >= theirs)
                return;
            var counts = string.Create(CultureInfo.InvariantCulture, $"the FEC counts {theirs:N0} new or recent rows but returned {state.Read:N0}");
            if (isAgain)
                throw new PageException(ErrorIds.CountMismatch, $"Twice in a row, {counts}.");
            context.Verbose($"{checkpoint.Part.Key}: {counts}; reading them again.");
            await context.StoreAsync(session => checkpoint.Stage(session, current => current with { Update = new UpdateState(state.StartedAt, state.IsOverlap) }), cancel);
        }
    }

    /// <returns>Rows that the FEC counts, and whether it counts exactly.</returns>
    private async Task<(long Count, bool IsExact)> ReadPagesAsync(PartitionContext context, CancellationToken cancel)
    {
        var cursor = checkpoint.Value.Update!.LastIndexes;
        while (true)
        {
            var next = query with { LastIndexes = cursor };
            var page = await context.GetAsync(next.ToRequest(), cancel);
            var end = (page.Count, page.IsCountExact);
            var isEnd = query.IsShort(page);
            cursor = page.LastIndexes;
            if (page.Rows.Listed == 0)
                page.Dispose();
            else
                await context.StoreBehindAsync(PageOf(context, page, next), page, cancel);
            if (isEnd)
                return end;
        }
    }

    private DonationBatch PageOf(PartitionContext context, SchedulePage page, ScheduleQuery next) => new(page, pass: 0, session => checkpoint.Stage(session, state => state with
    {
        Update = state.Update! with
        {
            LastIndexes = page.LastIndexes,
            Read = state.Update!.Read + page.Rows.Listed,
            Undated = state.Update!.Undated + page.Rows.Undated,
        },
        Unreadable = state.Unreadable.After(session, checkpoint.Part, next, page.Rows, context.AddressOf),
    }));
}
