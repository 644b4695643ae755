using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>The committees of both chambers, one file for each.</summary>
internal sealed class RostersStream : ISyncStream
{
    public const string Name = "sample.rosters";

    private static readonly string[] Chambers = ["house", "senate"];

    public static readonly StreamDefinition Stream = new(
        RosterSource.Source,
        describe: Describe,
        reset: static session =>
        {
            SyncStateTable.Remove(session, Name);
            FailureTable.Clear(session, Name);
        },
        createRequest: static context => new RostersRequest { Settings = context.Settings })
    {
        Name = Name,
        Unit = "roster",
        Command = "Sync-SampleRoster",
    };

    public StreamDefinition Definition => Stream;

    /// <summary>Once a week, where everything is synced that is due.</summary>
    public bool IsDue(StreamContext context) => DueTimes.IsDue(context, Name, "", DueTimes.Weekly);

    /// <summary>Two files to read; once both are stored, the stream is complete.</summary>
    public IPlan Open(StreamContext context) => new PartitionListPlan(
        Chambers.Length, "rosters", Chambers.Select(static chamber => new RosterPartition(chamber)), static session =>
        {
            SyncStateTable.Save(session, Name, "", "{}", session.Now);
            FailureTable.Clear(session, Name);
        });

    private static IEnumerable<StreamPart> Describe(SqliteConnection connection)
    {
        var saved = SyncStateTable.Find(connection, Name);
        var progress = new PlanProgress(saved is null ? "at the beginning" : "complete", connection.QueryInt64("SELECT count(*) FROM committees"), null);
        yield return new StreamPart("", progress, saved is not null)
        {
            CompletedAt = saved?.CompletedAt,
            UpdatedAt = saved?.UpdatedAt,
        };
    }
}
