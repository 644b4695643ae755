using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// Looks after several committees at once, which is cheap as long as they are quiet: one question for what
/// was loaded since, and now and then one for the count. Where something has happened, the committee is
/// brought up to date on its own, and where the question fails, each is: one committee that cannot be had must
/// not keep the others from being looked after.
/// </summary>
/// <param name="checkpoints">Up to ten committees with the same periods.</param>
/// <param name="update">What the run shares.</param>
/// <param name="isCounted">Compare the counts as well.</param>
/// <param name="isThorough">Look at the overlap of all of them.</param>
/// <param name="enqueue">Takes those that need a look of their own.</param>
internal sealed class DonationGroupPartition(
    IReadOnlyList<DonationCheckpoint> checkpoints, DonationUpdate update, bool isCounted, bool isThorough, Action<DonationCheckpoint> enqueue) : Partition
{
    public override string Item { get; } = $"{checkpoints[0].Part.Key} to {checkpoints[^1].Part.Key}";

    private ScheduleQuery Query => new([.. checkpoints.Select(checkpoint => checkpoint.Part.CommitteeId).Distinct(StringComparer.Ordinal)])
    {
        Periods = [.. checkpoints.Select(checkpoint => checkpoint.Part.Period).Distinct()],
        Individual = checkpoints[0].Part.Individual,
        MinDate = checkpoints[0].Part.Since,
    };

    // What it finds to do is counted where it is done.
    private int _taken;
    private bool _isTakenApart;

    public override int Weight => checkpoints.Count;

    public override int Taken => _taken;

    public override bool IsSetAside => _isTakenApart;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        try
        {
            await LookAsync(context, cancel);
        }
        catch (PageException error)
        {
            context.Verbose($"{Item}: {error.Message} Each of them is looked after on its own.");
            _isTakenApart = true;
            EnqueueAll(checkpoints);
        }
    }

    private async Task LookAsync(PartitionContext context, CancellationToken cancel)
    {
        // One question is for all or for none, so a run that may only look after some asks for each.
        if (Allowance < checkpoints.Count)
        {
            EnqueueAll([.. checkpoints.Take((int)Allowance)]);
            return;
        }

        var since = checkpoints.Min(checkpoint => checkpoint.Value.UpToDate!.Value);
        using var page = await context.GetAsync((Query with { MinLoadDate = DonationUpdate.LoadedSince(since) }).ToRequest(), cancel);
        // More than one page, or perhaps: then each reads its own, with a position of its own.
        if (!page.IsCountExact || page.Count > page.Rows.Count || page.Rows.Unreadable.Count > 0)
        {
            EnqueueAll(checkpoints);
            return;
        }

        using var count = isCounted ? await context.GetAsync((Query with { Rows = 1 }).ToRequest(), cancel) : null;
        // An estimate of all of them together is no count of any: each takes its own, but not every day.
        var isEstimate = count is { IsCountExact: false } && !await IsSupportedAsync(context, count.Count, cancel);
        var active = isThorough || isEstimate ? checkpoints : Active(page);
        var quiet = checkpoints.Except(active).ToList();
        var isSame = true;
        context.EndRequests();
        await context.StoreItemAsync(new DonationBatch(page, pass: 0, session =>
        {
            isSame = count is not { IsCountExact: true } || Ours(session) == count.Count;
            foreach (var checkpoint in active)
                checkpoint.Stage(session, state => state with { Update = new UpdateState(update.StartedAt, IsOverlap: true) });
            if (!isSame)
                return;
            foreach (var checkpoint in quiet)
            {
                DonationFailures.EndGroups(session, checkpoint.Part);
                checkpoint.Stage(session, state => (count is { IsCountExact: true } ? state.Proven(update.Now) : state).Updated(update.StartedAt, count: null, count is null ? null : update.Now));
            }
        }), Item, cancel);
        EnqueueAll(isSame ? active : checkpoints);
        if (isSame)
        {
            quiet.ForEach(update.Done);
            _taken = quiet.Count;
        }
    }

    private async Task<bool> IsSupportedAsync(PartitionContext context, long estimate, CancellationToken cancel)
    {
        var isSupported = false;
        await context.StoreAsync(session => isSupported = CountEstimate.Supports(estimate, Ours(session), update.Now, [.. checkpoints.Select(checkpoint => checkpoint.Value)]), cancel);
        return isSupported;
    }

    private long Ours(StoreSession session) => checkpoints.Sum(checkpoint => DonationTable.Count(session, checkpoint.Part));

    private List<DonationCheckpoint> Active(SchedulePage page)
    {
        var seen = DonationTable.Parts(page.Rows);
        return [.. checkpoints.Where(checkpoint => seen.Contains((checkpoint.Part.CommitteeId, checkpoint.Part.Period)))];
    }

    private void EnqueueAll(IReadOnlyList<DonationCheckpoint> some)
    {
        foreach (var checkpoint in some)
            enqueue(checkpoint);
    }
}
