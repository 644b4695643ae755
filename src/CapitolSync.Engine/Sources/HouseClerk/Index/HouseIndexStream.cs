using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>
/// The Clerk's yearly indices. A report can be filed years late, under the year that it is about: so the indices
/// of all years that were ever wanted are looked at, the newest two in every run and the others weekly, or at once after a failure.
/// </summary>
internal sealed class HouseIndexStream(HouseIndexRequest request) : ISyncStream
{
    // The Clerk's server makes the indices anew every morning.
    private static readonly TimeSpan Daily = TimeSpan.FromHours(20);

    public static readonly StreamDefinition Stream = new(
        HouseClerkSource.Source,
        describe: Describe,
        reset: static session =>
        {
            SyncStateTable.Remove(session, StreamNames.HouseIndex);
            SourceFileTable.Clear(session, HouseClerkSource.Name);
            FailureTable.Clear(session, StreamNames.HouseIndex);
        },
        createRequest: static context => new HouseIndexRequest { Settings = context.Settings })
    {
        Name = StreamNames.HouseIndex,
        Unit = "year",
        IsLimited = false,
        Command = "Sync-HouseFiling",
        After = [new StreamFeed(StreamNames.Candidates)],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.IsDue(context, StreamNames.HouseIndex, "", Daily);

    public IPlan Open(StreamContext context)
    {
        var now = context.Time.GetUtcNow();
        using var connection = context.Database?.ConnectForReading();
        var years = Years(connection, now);
        var partitions = years.Select(year => new HouseIndexPartition(
            year,
            connection is null || context.Force ? null : SourceFileTable.Find(connection, HouseClerkSource.Name, HouseUrls.Index(year)),
            isCurrent: year >= now.Year,
            context.Settings.BaseUri)).ToList();
        return new PartitionListPlan(partitions.Count, "years", partitions, static session =>
        {
            HouseFilers.Refresh(session);
            SyncStateTable.Save(session, StreamNames.HouseIndex, "", "{}", session.Now);
            FailureTable.ClearItems(session, StreamNames.HouseIndex);
        });
    }

    /// <summary>The years to look at, newest first.</summary>
    private List<int> Years(SqliteConnection? connection, DateTimeOffset now)
    {
        IEnumerable<int> wanted = request.Years.Count > 0 ? request.Years : [now.Year, now.Year - 1];
        var known = connection is null ? [] : SourceFileTable.NotCheckedSince(connection, HouseClerkSource.Name, now - DueTimes.Weekly, now).Select(HouseUrls.YearOf);
        var failed = connection is null ? [] : FailureTable.Items(connection, StreamNames.HouseIndex).Select(HouseIndexPartition.YearOf);
        return [.. wanted.Concat(known).Concat(failed).Distinct().OrderDescending()];
    }

    private static IEnumerable<StreamPart> Describe(SqliteConnection connection)
    {
        var years = connection.QueryInt64($"SELECT count(DISTINCT year) FROM filings WHERE source = '{FilingSources.House}'");
        var saved = SyncStateTable.Find(connection, StreamNames.HouseIndex);
        var position = saved is null ? "at the beginning" : $"complete for {Wording.Count(years, "year")}";
        yield return new StreamPart("", new PlanProgress(position, years, null), saved is not null)
        {
            CompletedAt = saved?.CompletedAt,
            UpdatedAt = saved?.UpdatedAt,
        };
    }
}
