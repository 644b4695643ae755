using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>The committees of Congress and their members today, from two files. Each reading carries the history of seats on.</summary>
internal sealed class CommitteesStream : ISyncStream
{
    public static readonly StreamDefinition Stream = new(
        CongressLegislatorsSource.Source,
        describe: static connection =>
        {
            var seats = connection.QueryInt64("SELECT count(*) FROM committee_seats WHERE gone_by IS NULL");
            var saved = SyncStateTable.Find(connection, StreamNames.CongressCommittees);
            return
            [
                new StreamPart("", new PlanProgress(saved is null ? "at the beginning" : "complete", seats, null), saved is not null)
                {
                    CompletedAt = saved?.CompletedAt,
                    UpdatedAt = saved?.UpdatedAt,
                },
            ];
        },
        reset: static session =>
        {
            SyncStateTable.Remove(session, StreamNames.CongressCommittees);
            SourceFileTable.Clear(session, CongressLegislatorsSource.Name);
            FailureTable.Clear(session, StreamNames.CongressCommittees);
        },
        createRequest: static context => new CommitteesRequest { Settings = context.Settings })
    {
        Name = StreamNames.CongressCommittees,
        Unit = "file",
        IsLimited = false,
        CountsUnits = false,
        Command = "Sync-CtCommittee",
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.IsDue(context, StreamNames.CongressCommittees, "", DueTimes.Daily);

    public IPlan Open(StreamContext context)
    {
        var day = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        using var connection = context.Database?.ConnectForReading();
        var stored = CommitteeFiles.All.ToDictionary(
            path => path,
            path => connection is null || context.Force ? null : SourceFileTable.Find(connection, CongressLegislatorsSource.Name, path),
            StringComparer.Ordinal);
        Partition[] partitions =
        [
            new CommitteeNamesPartition(stored[CommitteeFiles.Names], day),
            new CommitteeMembersPartition(stored[CommitteeFiles.Members], day),
        ];
        return new PartitionListPlan(partitions.Length, "files", partitions, static session =>
        {
            SyncStateTable.Save(session, StreamNames.CongressCommittees, "", "{}", session.Now);
            FailureTable.ClearItems(session, StreamNames.CongressCommittees);
        });
    }
}
