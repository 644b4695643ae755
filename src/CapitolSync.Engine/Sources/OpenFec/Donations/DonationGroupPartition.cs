using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// Looks after several committees at once, which is cheap as long as they are quiet: one question for what
/// was loaded since, and now and then one for the count. Where something has happened, the committee is
/// brought up to date on its own.
/// </summary>
/// <param name="cells">Up to ten committees with the same periods.</param>
/// <param name="update">What the run shares.</param>
/// <param name="isCounted">Compare the counts as well.</param>
/// <param name="isThorough">Look at the overlap of all of them.</param>
/// <param name="enqueue">Takes those that need a look of their own.</param>
internal sealed class DonationGroupPartition(
    IReadOnlyList<DonationCheckpoint> cells, DonationUpdate update, bool isCounted, bool isThorough, Action<DonationCheckpoint> enqueue) : Partition
{
    public override string Item { get; } = $"{cells[0].Part.Key} to {cells[^1].Part.Key}";

    private ScheduleQuery Query => new([.. cells.Select(cell => cell.Part.CommitteeId).Distinct(StringComparer.Ordinal)])
    {
        Periods = [.. cells.Select(cell => cell.Part.Period).Distinct()],
        Individual = cells[0].Part.Individual,
        MinDate = cells[0].Part.Since,
    };

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var since = cells.Min(cell => cell.Value.UpToDate!.Value);
        using var page = await context.GetAsync((Query with { MinLoadDate = DonationUpdate.LoadedSince(since) }).ToRequest(), cancel);
        // More than one page: then each reads its own, with a position of its own.
        if (page.Count > page.Rows.Count || page.Rows.Unreadable.Count > 0)
        {
            EnqueueAll(cells);
            return;
        }

        var active = isThorough ? cells : Active(page);
        var quiet = cells.Except(active).ToList();
        var isSame = true;
        using var count = isCounted ? await context.GetAsync((Query with { Rows = 1 }).ToRequest(), cancel) : null;
        await context.StoreItemAsync(new DonationBatch(page, pass: 0, session =>
        {
            isSame = count is null || !count.IsCountExact || cells.Sum(cell => DonationTable.Count(session, cell.Part)) == count.Count;
            foreach (var cell in active)
                cell.Stage(session, state => state with { Update = new UpdateState(update.StartedAt, IsOverlap: true) });
            if (!isSame)
                return;
            foreach (var cell in quiet)
                cell.Stage(session, state => state.Updated(update.StartedAt, count: null, count is null ? null : update.Now));
        }), Item, cancel);
        EnqueueAll(isSame ? active : cells);
        if (isSame)
            quiet.ForEach(update.Done);
    }

    private List<DonationCheckpoint> Active(SchedulePage page)
    {
        var seen = DonationTable.Parts(page.Rows);
        return [.. cells.Where(cell => seen.Contains((cell.Part.CommitteeId, cell.Part.Period)))];
    }

    private void EnqueueAll(IReadOnlyList<DonationCheckpoint> some)
    {
        foreach (var cell in some)
            enqueue(cell);
    }
}
