using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// Brings one committee and period up to date: everything if it was never read to the end or the counts
/// differ; else what was loaded since, then the overlap of dates, then the count.
/// </summary>
internal sealed class DonationPartition(DonationCheckpoint cell, DonationUpdate update) : Partition
{
    private bool _hasReread;

    public override string Item => cell.Part.Key;

    public override string? Position => cell.Position;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        // A reading that an earlier run began has passed places where rows have been added or corrected since.
        var isResumed = cell.Value.ReadingSince < update.StartedAt;
        var isWhole = !cell.Value.IsLoaded || cell.Value.IsReread;
        if (isWhole)
            await ReadEverythingAsync(context, cancel);
        if (!isWhole || isResumed)
            await ReadWhatIsNewAsync(context, cancel);
        update.Done(cell);
    }

    private async Task ReadEverythingAsync(PartitionContext context, CancellationToken cancel)
    {
        while (true)
        {
            using var page = await AskAsync(context, cell.Part.Query with { LastIndexes = cell.Value.LastIndexes }, cancel);
            if (page.Rows.Count == 0)
            {
                if (await EndAsync(context, page, cancel))
                    return;
                continue;
            }

            var now = update.Now;
            await context.StoreAsync(new DonationBatch(page, cell.Value.Pass, session => cell.Stage(session, state => state with
            {
                LastIndexes = page.LastIndexes,
                ReadingSince = state.ReadingSince ?? now,
                Read = state.Read + page.Rows.Count,
                Count = page.Count,
            })), cancel);
        }
    }

    /// <summary>Concludes a reading of everything.</summary>
    /// <returns>False if the counts differ, so that everything has to be read once more.</returns>
    private async Task<bool> EndAsync(PartitionContext context, SchedulePage page, CancellationToken cancel)
    {
        var ours = 0L;
        var isSame = false;
        await context.StoreItemAsync(new DelegateBatch(session =>
        {
            var state = cell.Value;
            // A reading that was cut short misses rows too: only one that returns as many as the FEC counts proves that others are gone.
            var seen = DonationTable.CountSeen(session, cell.Part, state.Pass);
            if (state.IsReread && page.IsCountExact && seen == page.Count)
                DonationTable.MarkGone(session, cell.Part, state.Pass);
            ours = state.IsReread ? seen : DonationTable.Count(session, cell.Part);
            isSame = !page.IsCountExact || ours == page.Count;
            cell.Stage(session, current => isSame ? current.Loaded(page.Count, update.Now) : current.Again(update.Now));
        }), Item, cancel);
        if (isSame)
            return true;
        return _hasReread ? throw Mismatch(page.Count, ours) : Reread(context, page.Count, ours);
    }

    private async Task ReadWhatIsNewAsync(PartitionContext context, CancellationToken cancel)
    {
        var part = cell.Part;
        if (cell.Value.Update is null)
            await context.StoreAsync(new DelegateBatch(session => cell.Stage(session, state => state with { Update = new UpdateState(update.StartedAt) })), cancel);
        if (!cell.Value.Update!.IsOverlap)
        {
            await ReadFilteredAsync(context, part.Query with { MinLoadDate = DonationUpdate.LoadedSince(cell.Value.UpToDate!.Value) }, cancel);
            await StageUpdateAsync(context, state => state with { IsOverlap = true, LastIndexes = null }, cancel);
        }

        if (update.OverlapFrom(part) is { } from)
            await ReadFilteredAsync(context, part.Query with { MinDate = from }, cancel);
        await CountAsync(context, cancel);
    }

    private async Task ReadFilteredAsync(PartitionContext context, ScheduleQuery query, CancellationToken cancel)
    {
        while (true)
        {
            using var page = await AskAsync(context, query with { LastIndexes = cell.Value.Update!.LastIndexes }, cancel);
            if (page.Rows.Count > 0)
            {
                await context.StoreAsync(new DonationBatch(page, pass: 0, session => cell.Stage(session, state => state with
                {
                    Update = state.Update! with { LastIndexes = page.LastIndexes },
                })), cancel);
            }

            if (page.Rows.Count < query.Rows)
                return;
        }
    }

    private async Task CountAsync(PartitionContext context, CancellationToken cancel)
    {
        using var page = await AskAsync(context, cell.Part.Query with { Rows = 1 }, cancel);
        var ours = 0L;
        var isSame = false;
        await context.StoreItemAsync(new DelegateBatch(session =>
        {
            ours = DonationTable.Count(session, cell.Part);
            isSame = !page.IsCountExact || ours == page.Count;
            cell.Stage(session, state => isSame ? state.Updated(state.Update!.StartedAt, page.Count, update.Now) : state.Again(update.Now));
        }), Item, cancel);
        if (isSame)
            return;
        Reread(context, page.Count, ours);
        await ReadEverythingAsync(context, cancel);
    }

    private bool Reread(PartitionContext context, long theirs, long ours)
    {
        _hasReread = true;
        context.Verbose(string.Create(CultureInfo.InvariantCulture, $"{Item}: the FEC counts {theirs:N0} rows but {ours:N0} are stored; reading everything again."));
        return false;
    }

    private static PageException Mismatch(long theirs, long ours) => new(ErrorIds.CountMismatch, string.Create(CultureInfo.InvariantCulture,
        $"The FEC counts {theirs:N0} rows, but two complete readings returned {ours:N0}."));

    private static Task<SchedulePage> AskAsync(PartitionContext context, ScheduleQuery query, CancellationToken cancel) =>
        context.GetAsync(query.ToRequest(), cancel);

    private Task StageUpdateAsync(PartitionContext context, Func<UpdateState, UpdateState> move, CancellationToken cancel) =>
        context.StoreAsync(new DelegateBatch(session => cell.Stage(session, state => state with { Update = move(state.Update!) })), cancel);
}
