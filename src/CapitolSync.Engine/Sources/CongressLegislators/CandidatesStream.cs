using System.Text.Json;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>The members' FEC IDs, from two files: those in office and those who were.</summary>
internal sealed class CandidatesStream(CandidatesRequest request) : ISyncStream
{
    public static readonly StreamDefinition Stream = new(
        CongressLegislatorsSource.Source,
        describe: Describe,
        reset: static session =>
        {
            SyncStateTable.Remove(session, StreamNames.Candidates);
            FailureTable.Clear(session, StreamNames.Candidates);
        },
        createRequest: static context => new CandidatesRequest { Settings = context.Settings })
    {
        Name = StreamNames.Candidates,
        Unit = "file",
        IsLimited = false,
        CountsUnits = false,
        Command = "Sync-FecCandidate",
        After = [new StreamFeed(StreamNames.Politicians), new StreamFeed(StreamNames.Trades)],
    };

    public StreamDefinition Definition => Stream;

    public string? Announcement => request.OnlyIfMissing ? "The members of Congress have not been loaded yet; loading them first." : null;

    public bool IsNeeded(StreamContext context)
    {
        if (!request.OnlyIfMissing || context.Database is null)
            return true;
        using var connection = context.Database.ConnectForReading();
        return connection.QueryInt64("SELECT count(*) FROM fec_mappings") == 0 || !MemberTable.Any(connection);
    }

    public bool IsDue(StreamContext context) =>
        DueTimes.IsDue(context, StreamNames.Candidates, "", LeftOut(context) > 0 ? DueTimes.Daily : DueTimes.Weekly);

    public IPlan Open(StreamContext context)
    {
        LegislatorFile[] files = [new("current", IsCurrent: true), new("historical", IsCurrent: false)];
        var found = new LegislatorFiles();
        return new PartitionListPlan(files.Length, "files", files.Select(file => new LegislatorPartition(file, found)), session =>
        {
            found.Withdraw(session);
            var state = new CandidatesState(found.LeftOut);
            SyncStateTable.Save(session, StreamNames.Candidates, "", JsonSerializer.Serialize(state, CandidatesJson.Default.CandidatesState), session.Now);
            FailureTable.ClearItems(session, StreamNames.Candidates);
        });
    }

    private static int LeftOut(StreamContext context) =>
        SyncStateTable.Load(context.Database, StreamNames.Candidates, "", CandidatesJson.Default.CandidatesState)?.LeftOut ?? 0;

    private static IEnumerable<StreamPart> Describe(SqliteConnection connection)
    {
        var known = connection.QueryInt64("SELECT count(DISTINCT politician_id) FROM fec_mappings");
        var saved = SyncStateTable.Find(connection, StreamNames.Candidates);
        yield return new StreamPart("", new PlanProgress(saved is null ? "at the beginning" : "complete", known, null), saved is not null)
        {
            CompletedAt = saved?.CompletedAt,
            UpdatedAt = saved?.UpdatedAt,
        };
    }
}
