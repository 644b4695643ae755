using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams.Listings.OddRows;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// The end of a pass. One that went to the end of the listing has met as many different rows as the listing counts; if not,
/// a row was shown twice in place of another, as happens where equal dates leave the order of a source's pages open, and the
/// listing is read once more.
/// </summary>
/// <param name="listing">The listing.</param>
/// <param name="state">The checkpoint.</param>
/// <param name="mostRounds">Readings that a pass may take; <see langword="null"/> if this was the last of them.</param>
internal sealed class ListingEndPartition(IListingSource listing, Checkpoint<ListingState> state, int? mostRounds) : Partition
{
    public override string Item => "end of the listing";

    public override bool IsBookkeeping => true;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var hidden = 0L;
        await context.StoreAsync(session => hidden = Hidden(session), cancel);
        if (hidden == 0)
        {
            await context.StoreAsync(session => StoreEnd(session, isProven: true), cancel);
            return;
        }

        var pass = state.Value.Pass!;
        var what = string.Create(CultureInfo.InvariantCulture, $"the listing says that it has {pass.Total:N0} rows but showed only {pass.Total - hidden:N0} different ones, so rows have been missed");
        if (mostRounds is { } most)
        {
            context.Warn("another round", string.Create(CultureInfo.InvariantCulture, $"{what}; reading it again ({pass.Round + 1} of {most})."));
            await context.StoreAsync(ReadAgain, cancel);
        }
        else
        {
            // The pass ends all the same: a source that always does so would otherwise be read from the beginning in every run.
            await context.StoreAsync(session => StoreEnd(session, isProven: false), cancel);
            throw new PageException(ErrorIds.ListingUnstable, $"{char.ToUpperInvariant(what[0])}{what[1..]}, each time that it was read. Everything that was read is stored. A later sync with -Full may show the rest.");
        }
    }

    /// <summary>How many rows of the listing the pass cannot have met, by its count and by the different rows that were met.</summary>
    private long Hidden(StoreSession session)
    {
        var pass = state.Value.Pass!;
        if (pass.Since is not null)
            return 0;
        // Rows without a readable key have no mark. Marks of rows that were removed meanwhile remain, so there can be more.
        var met = ListingMarks.Count(session, listing.Stream) + state.Value.Unreadable.Count(static row => row.IsSeen && !row.HasKey);
        return Math.Max(0, pass.Total - pass.Lowest + 1 - met);
    }

    private void ReadAgain(StoreSession session)
    {
        ListingMarks.Clear(session, listing.Stream);
        state.Stage(session, static current => current with { Pass = current.Pass!.NextRound() });
    }

    private void StoreEnd(StoreSession session, bool isProven)
    {
        // While it is known still which rows the pass has seen.
        listing.Complete(session, isProven);
        ListingMarks.Clear(session, listing.Stream);
        FailureTable.ClearItems(session, listing.Stream);
        state.Stage(session, current => current with
        {
            Pass = null,
            PageSize = null,
            // A pass to the end has met every row that there is.
            Unreadable = current.Pass!.Since is null && isProven ? current.Unreadable.Without(session, listing.Stream, static row => !row.IsSeen) : current.Unreadable,
            HasCompleted = true,
            Newest = ListingLedger.Later(current.Newest, current.Pass!.Newest),
            // A pass that does not go to the end reaches down to what earlier ones hold, so theirs counts too.
            Since = current.HasCompleted ? Earlier(current.Since, current.Pass.Since) : current.Pass.Since,
        });
        if (listing.IsWholeStream)
            state.StageCompleted(session);
    }

    /// <summary>The earlier of two; <see langword="null"/> is the beginning of time.</summary>
    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right is null ? null : left < right ? left : right;
}
