using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// Brings one committee and period up to date: everything if it was never read to the end or the counts
/// differ; else what was loaded since, then the overlap of dates, then the count.
/// </summary>
internal sealed class DonationPartition(DonationCheckpoint checkpoint, DonationUpdate update) : Partition
{
    // That many rows of a small committee may all be corrected away. More are not: there, none at all replaces nothing.
    private const int MostEmptied = 20;

    private bool _hasReread, _hasLookedAgain, _isSetAside;

    public override string Item => checkpoint.Part.Key;

    public override string? Position => checkpoint.Position;

    public override bool IsSetAside => _isSetAside;

    public override int Taken => _isSetAside ? 0 : base.Taken;

    /// <summary>Rows that are left to read, as far as is known; <see langword="null"/> before the first page.</summary>
    public long? RowsLeft => checkpoint.Value.Count - checkpoint.Value.Read;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        _isSetAside = false;
        // A reading that an earlier run began has passed places where rows have been added or corrected since.
        var isResumed = checkpoint.Value.ReadingSince < update.StartedAt;
        var isWhole = !checkpoint.Value.IsLoaded || checkpoint.Value.IsReread;
        if (isWhole)
            await ReadEverythingAsync(context, isLast: !isResumed, cancel);
        else
            await ReadUnreadableAsync(context, cancel);
        if (!_isSetAside && (!isWhole || isResumed))
            await ReadWhatIsNewAsync(context, cancel);
        if (!_isSetAside)
            update.Done(checkpoint);
    }

    /// <param name="context">What the run offers.</param>
    /// <param name="isLast">Nothing is requested after it.</param>
    /// <param name="cancel">Gives up.</param>
    private async Task ReadEverythingAsync(PartitionContext context, bool isLast, CancellationToken cancel)
    {
        while (true)
        {
            var (count, isExact) = await ReadPagesAsync(context, isLast, cancel);
            await context.StoredAsync();
            if (_isSetAside || await EndAsync(context, count, isExact, isLast, cancel))
                return;
        }
    }

    /// <summary>Reads all pages from the saved position on, each while the one before is stored, unless it makes room for another committee.</summary>
    /// <returns>Rows that the FEC counts, and whether it counts exactly.</returns>
    private async Task<(long Count, bool IsExact)> ReadPagesAsync(PartitionContext context, bool isLast, CancellationToken cancel)
    {
        var (pass, cursor, read, known) = (checkpoint.Value.Pass, checkpoint.Value.LastIndexes, checkpoint.Value.Read, checkpoint.Value.Count);
        while (true)
        {
            var query = checkpoint.Part.Query with { LastIndexes = cursor };
            var page = await AskAsync(context, query, cancel);
            var (count, isExact, listed) = (page.Count, page.IsCountExact, page.Rows.Listed);
            read += listed;
            // Behind a page that is not full there is only an empty one, which says nothing new if the count agrees. Behind a full
            // one there may be more, unless the page before it gave the same count.
            var isEnd = listed == 0 || (isExact && read == count && (query.IsShort(page) || count == known));
            known = count;
            if (isEnd && isExact && isLast)
                context.EndRequests();
            if (listed == 0)
                page.Dispose();
            else
                await context.StoreBehindAsync(PageOf(context, page, pass, query), page, cancel);
            // A run that is limited to some committees goes on with those.
            _isSetAside = !isEnd && Allowance == long.MaxValue && update.Turns.MakesRoom(count - read);
            if (_isSetAside)
                context.EndRequests();
            if (isEnd || _isSetAside)
                return (count, isExact);
            cursor = page.LastIndexes;
        }
    }

    private DonationBatch PageOf(PartitionContext context, SchedulePage page, int pass, ScheduleQuery query)
    {
        var now = update.Now;
        return new DonationBatch(page, pass, session => checkpoint.Stage(session, state => state with
        {
            LastIndexes = page.LastIndexes,
            ReadingSince = state.ReadingSince ?? now,
            Read = state.Read + page.Rows.Listed,
            Count = page.Count,
            Unreadable = state.Unreadable.After(session, checkpoint.Part, query, page.Rows, context.AddressOf, state.Pass),
        }));
    }

    /// <summary>Asks again for the pages of rows that could not be read.</summary>
    private async Task ReadUnreadableAsync(PartitionContext context, CancellationToken cancel)
    {
        var queries = checkpoint.Value.Unreadable
            .Select(row => checkpoint.Part.Query with { LastIndexes = row.After, MinDate = row.MinDate ?? checkpoint.Part.Since, MinLoadDate = row.MinLoadDate })
            .DistinctBy(static query => (query.LastIndexes, query.MinDate, query.MinLoadDate))
            .ToList();
        foreach (var query in queries)
        {
            using var page = await AskAsync(context, query, cancel);
            await context.StoreAsync(new DonationBatch(page, pass: 0, session => checkpoint.Stage(session, state => state with
            {
                Unreadable = state.Unreadable.After(session, checkpoint.Part, query, page.Rows, context.AddressOf),
            })), cancel);
        }
    }

    /// <summary>Concludes a reading of everything.</summary>
    /// <returns>False if the counts differ, so that everything has to be read once more.</returns>
    private async Task<bool> EndAsync(PartitionContext context, long count, bool isExact, bool isLast, CancellationToken cancel)
    {
        var theirs = isExact ? count : await CountInPiecesAsync(context, cancel);
        var ours = 0L;
        var (isSame, isToFollow, isEmptied) = (false, false, false);
        await context.StoreItemAsync(session =>
        {
            var state = checkpoint.Value;
            DonationFailures.EndGroups(session, checkpoint.Part);
            ours = Ours(session);
            isEmptied = theirs == 0 && ours > MostEmptied;
            if (isEmptied)
                return;
            // A reading that was cut short misses rows too: only one that returns as many as the FEC counts proves that others are gone.
            var seen = DonationTable.CountSeen(session, checkpoint.Part, state.Pass) + UnreadableAndUnknown(session);
            if (state.IsReread && seen == theirs)
                DonationTable.MarkGone(session, checkpoint.Part, state.Pass);
            ours = state.IsReread ? seen : ours;
            isSame = ours == theirs;
            // What a resumed reading lacks was most likely loaded since it began. That is read next, and counted then.
            isToFollow = !isSame && !isLast && !state.IsReread;
            if (!isSame && !isToFollow)
                DonationFailures.Clear(session, state.Unreadable);
            checkpoint.Stage(session, current => isSame ? current.Loaded(theirs, update.Now).Proven(update.Now, count - theirs)
                : isToFollow ? current.Loaded(theirs, update.Now) with { Update = new UpdateState(update.StartedAt) }
                : current.Again(update.Now));
        }, Item, cancel);
        if (isSame || isToFollow)
            return true;
        return _hasReread || isEmptied ? throw Mismatch(theirs, ours) : Reread(context, theirs, ours);
    }

    private async Task ReadWhatIsNewAsync(PartitionContext context, CancellationToken cancel)
    {
        var part = checkpoint.Part;
        if (checkpoint.Value.Update?.StartedAt < update.StartedAt)
            await EndEarlierUpdateAsync(context, cancel);
        if (checkpoint.Value.Update is null)
            await context.StoreAsync(session => checkpoint.Stage(session, state => state with { Update = new UpdateState(update.StartedAt) }), cancel);
        if (!checkpoint.Value.Update!.IsOverlap)
        {
            await ReadLoadedAsync(context, cancel);
            await StageUpdateAsync(context, state => new UpdateState(state.StartedAt, IsOverlap: true), cancel);
        }

        if (update.OverlapFrom(part) is { } from)
            await new FilteredReading(checkpoint, part.Query with { MinDate = from }).RunAsync(context, cancel);
        await CountAsync(context, cancel);
    }

    /// <summary>
    /// Reads what was loaded before an earlier run to the end. That run has passed places where rows have been corrected
    /// since, so what was loaded after it began is new to this one.
    /// </summary>
    private async Task EndEarlierUpdateAsync(PartitionContext context, CancellationToken cancel)
    {
        if (!checkpoint.Value.Update!.IsOverlap)
            await ReadLoadedAsync(context, cancel);
        await context.StoreAsync(session => checkpoint.Stage(session, state => state with
        {
            UpToDate = state.Update!.StartedAt,
            Update = new UpdateState(update.StartedAt),
        }), cancel);
    }

    private Task ReadLoadedAsync(PartitionContext context, CancellationToken cancel) =>
        new FilteredReading(checkpoint, checkpoint.Part.Query with { MinLoadDate = DonationUpdate.LoadedSince(checkpoint.Value.UpToDate!.Value) }).RunAsync(context, cancel);

    private async Task CountAsync(PartitionContext context, CancellationToken cancel)
    {
        var (count, isExact) = await AskCountAsync(context, cancel);
        long? theirs = isExact ? count
            : CountEstimate.Supports(count, await OursAsync(context, cancel), update.Now, checkpoint.Value) ? null
            : await CountInPiecesAsync(context, cancel);
        // What is estimated is large: to read all of it again for what was loaded in the meantime would take days.
        if (!isExact && !_hasLookedAgain && theirs > await OursAsync(context, cancel))
        {
            _hasLookedAgain = true;
            await StageUpdateAsync(context, state => new UpdateState(state.StartedAt, IsOverlap: true), cancel);
            await new FilteredReading(checkpoint, checkpoint.Part.Query with { MinLoadDate = DonationUpdate.LoadedSince(update.StartedAt) }).RunAsync(context, cancel);
            await CountAsync(context, cancel);
            return;
        }

        if (theirs == 0 && await OursAsync(context, cancel) is > MostEmptied and var stored)
            throw Mismatch(0, stored);
        var ours = 0L;
        var isSame = false;
        await context.StoreItemAsync(session =>
        {
            DonationFailures.EndGroups(session, checkpoint.Part);
            ours = Ours(session);
            isSame = (theirs ?? ours) == ours;
            if (!isSame)
                DonationFailures.Clear(session, checkpoint.Value.Unreadable);
            checkpoint.Stage(session, state => !isSame ? state.Again(update.Now)
                : theirs is null ? state.Updated(state.Update!.StartedAt, ours, update.Now)
                : state.Updated(state.Update!.StartedAt, theirs, update.Now).Proven(update.Now, count - theirs.Value));
        }, Item, cancel);
        if (isSame)
            return;
        Reread(context, theirs!.Value, ours);
        await ReadEverythingAsync(context, isLast: true, cancel);
    }

    private async Task<(long Count, bool IsExact)> AskCountAsync(PartitionContext context, CancellationToken cancel)
    {
        using var page = await AskAsync(context, checkpoint.Part.Query with { Rows = 1 }, cancel);
        return (page.Count, page.IsCountExact);
    }

    private async Task<long> OursAsync(PartitionContext context, CancellationToken cancel)
    {
        var ours = 0L;
        await context.StoreAsync(session => ours = Ours(session), cancel);
        return ours;
    }

    /// <summary>An estimate proves nothing: the count is taken in pieces small enough to be exact.</summary>
    private Task<long> CountInPiecesAsync(PartitionContext context, CancellationToken cancel) =>
        new ExactCount(checkpoint.Part, checkpoint.Part.Query, update.CountUndated(checkpoint.Part)).TakeAsync(context, cancel);

    private long Ours(StoreSession session) => DonationTable.Count(session, checkpoint.Part) + UnreadableAndUnknown(session);

    /// <summary>Unreadable rows that are not among ours from before, when they could be read.</summary>
    private int UnreadableAndUnknown(StoreSession session) =>
        checkpoint.Value.Unreadable.Count(row => !DonationTable.Has(session, checkpoint.Part, row.Item[(checkpoint.Part.Key.Length + 1)..]));

    private bool Reread(PartitionContext context, long theirs, long ours)
    {
        _hasReread = true;
        context.Verbose(string.Create(CultureInfo.InvariantCulture, $"{Item}: the FEC counts {theirs:N0} rows but {ours:N0} are stored; reading everything again."));
        return false;
    }

    private static PageException Mismatch(long theirs, long ours) => new(ErrorIds.CountMismatch, theirs == 0
        ? string.Create(CultureInfo.InvariantCulture, $"The FEC says that it has no rows, but {ours:N0} are stored. They remain as they are.")
        : string.Create(CultureInfo.InvariantCulture, $"The FEC counts {theirs:N0} rows, but two complete readings returned {ours:N0}."));

    private static Task<SchedulePage> AskAsync(PartitionContext context, ScheduleQuery query, CancellationToken cancel) =>
        context.GetAsync(query.ToRequest(), cancel);

    private Task StageUpdateAsync(PartitionContext context, Func<UpdateState, UpdateState> move, CancellationToken cancel) =>
        context.StoreAsync(session => checkpoint.Stage(session, state => state with { Update = move(state.Update!) }), cancel);
}
