using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>The file of committees' members. What it does not list is over, unless it cannot be whole.</summary>
/// <param name="stored">The version that is stored.</param>
/// <param name="day">Today.</param>
internal sealed class CommitteeMembersPartition(FileValidators? stored, DateOnly day) : Partition
{
    public override string Item => CommitteeFiles.NameOf(CommitteeFiles.Members);

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var file = await context.GetAsync(new PageRequest<CommitteeFile<CommitteeMembers>>
        {
            Path = CommitteeFiles.Members,
            Endpoint = CommitteeFiles.Members,
            Stored = stored,
            Reader = new CommitteeMembersReader(NewCongress.MayBeCleared(day)),
        }, cancel);
        if (file.Content is not { } list)
        {
            context.Verbose($"{Item}: not changed since it was last read.");
            await context.StoreItemAsync(session =>
            {
                CommitteeSeatTable.SeeAgain(session, day);
                Save(session, stored!);
            }, Item, cancel);
            return;
        }

        if (list.Seats.Count == 0 && list.Unreadable.Count == 0)
        {
            // Without its version, since a file that is not changed carries seats on.
            await context.StoreItemAsync(static session => Save(session, new FileValidators(null, null)), Item, cancel);
            context.Warn(Item, $"{Item}: it was cleared for a new Congress and lists nobody yet. Seats of the last Congress end when that Congress does.");
            return;
        }

        var batch = new CommitteeSeatBatch([.. list.Seats.Select(ToSeat)], day, isWhole: list.Unreadable.Count == 0);
        await context.StoreItemAsync(batch, Item, list.Unreadable, cancel);
        // A file with entries that could not be read, or that is not believed, is fetched again in full, so that they are not forgotten.
        var isBelieved = list.Unreadable.Count == 0 && batch.Doubt is null;
        await context.StoreAsync(session => Save(session, isBelieved ? file.Validators : new FileValidators(null, null)), cancel);
        if (batch.Doubt is { } doubt)
            context.Warn(Item, $"{Item}: {doubt.Message("seats", "file")}");
        if (batch.Gone > 0)
            context.Verbose($"{Item}: {Wording.Count(batch.Gone, "seat")} no longer listed.");
    }

    private static void Save(StoreSession session, FileValidators validators) =>
        SourceFileTable.Save(session, CongressLegislatorsSource.Name, CommitteeFiles.Members, validators);

    private CommitteeSeat ToSeat((string Committee, CommitteeMemberDto Member) row) => new()
    {
        Committee = row.Committee,
        PoliticianId = BioguideId.Normalize(row.Member.Bioguide!),
        Politician = row.Member.Name,
        Title = row.Member.Title,
        FirstSeen = Iso.Date(day),
        LastSeen = Iso.Date(day),
    };
}
