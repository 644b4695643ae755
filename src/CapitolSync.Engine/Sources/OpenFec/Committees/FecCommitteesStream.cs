using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>The committees of the members' candidacies: campaigns, leadership PACs, joint fundraisers.</summary>
internal sealed class FecCommitteesStream(FecCommitteesRequest request) : ISyncStream
{
    // Of whose members all committees are read: those who trade, those in office, and whose failed when they were named.
    private static readonly string OfInterest = $"""
        ({FailureTable.IsNoted(StreamNames.Committees, "m.fec_candidate_id")}
         OR EXISTS (SELECT 1 FROM trades t WHERE t.politician_id = m.politician_id)
         OR EXISTS (SELECT 1 FROM politicians p WHERE p.politician_id = m.politician_id AND p.in_office = 1))
        """;

    private static readonly string Candidacies = $"""
        (SELECT m.fec_candidate_id, CASE WHEN count(*) = count(m.last_synced) THEN min(m.last_synced) END AS last_synced
         FROM fec_mappings m WHERE {OfInterest} GROUP BY m.fec_candidate_id)
        """;

    public static readonly StreamDefinition Stream = new(
        OpenFecSource.Source,
        describe: static connection => [QueueStatus.Describe(connection, StreamNames.Committees, Candidacies, "fec_candidate_id", "last_synced", "candidates")],
        reset: static session => QueueStatus.Reset(session, StreamNames.Committees, "UPDATE fec_mappings SET last_synced = NULL"),
        createRequest: static context => new FecCommitteesRequest { Settings = context.Settings })
    {
        Name = StreamNames.Committees,
        Unit = "candidate",
        Command = "Sync-FecCommittee",
        After = [new StreamFeed(StreamNames.Candidates, "those that the members' files add")],
    };

    // Committees come and go slowly.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    public StreamDefinition Definition => Stream;

    public string? Announcement => request.OnlyIfMissing ? "Some committees have not been loaded yet; loading them first." : null;

    public bool IsNeeded(StreamContext context) => !request.OnlyIfMissing || Candidates(context).Count > 0;

    public bool IsDue(StreamContext context) => Candidates(context).Count > 0;

    public IPlan Open(StreamContext context)
    {
        var candidates = Candidates(context);
        return new PartitionListPlan(candidates.Count, "candidates", candidates.Select(static id => new FecCandidatePartition(id)));
    }

    /// <summary>Committees of some members have not been read yet, and may be still.</summary>
    /// <param name="context">The database.</param>
    /// <param name="politicians">Those members; <see langword="null"/> for all of interest.</param>
    public static bool IsAwaited(StreamContext context, IReadOnlyList<string>? politicians) =>
        Candidates(context, politicians, $"last_synced IS NULL AND NOT {FailureTable.IsNotedAsBroken(StreamNames.Committees, "m.fec_candidate_id")}").Count > 0;

    private List<string> Candidates(StreamContext context) => Candidates(context, request.Politicians, request.OnlyIfMissing
        ? "last_synced IS NULL"
        : context.Force || request.Politicians is not null
            ? "TRUE"
            : $"(last_synced IS NULL OR last_synced NOT BETWEEN $due AND $now OR {FailureTable.IsNoted(StreamNames.Committees, "m.fec_candidate_id")})");

    private static List<string> Candidates(StreamContext context, IReadOnlyList<string>? politicians, string due)
    {
        if (context.Database is null)
            return [];
        var members = politicians is not null ? PoliticianResolver.Resolve(context.Database, politicians) : null;
        using var connection = context.Database.ConnectForReading();
        // Those who trade are of interest first, and an hour's budget may not do for all.
        using var command = new QueryBuilder("SELECT m.fec_candidate_id FROM fec_mappings m LEFT JOIN politician_stats s USING (politician_id)")
            .Where(due)
            .WhereIn("m.politician_id", members)
            .Where(members is null ? OfInterest : "TRUE")
            .Build(connection, "GROUP BY m.fec_candidate_id ORDER BY max(s.count_trades) DESC, m.fec_candidate_id");
        var now = context.Time.GetUtcNow();
        command.Parameters.AddWithValue("$due", Iso.Stamp(now - Fresh));
        command.Parameters.AddWithValue("$now", Iso.Stamp(now));
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }
}
