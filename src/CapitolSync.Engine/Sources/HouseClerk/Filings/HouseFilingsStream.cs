using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The periodic transaction reports, newest first.</summary>
internal sealed class HouseFilingsStream(HouseFilingsRequest request) : ISyncStream
{
    public static readonly StreamDefinition Stream = new(
        HouseClerkSource.Source,
        describe: static connection => [Describe(connection)],
        reset: static session =>
        {
            session.Prepare("UPDATE filings SET status = 'new' WHERE source = 'house' AND status <> 'gone'").Run();
            FailureTable.Clear(session, StreamNames.HouseFilings);
        },
        createRequest: static context => new HouseFilingsRequest { Settings = context.Settings })
    {
        Name = StreamNames.HouseFilings,
        Unit = "filing",
        Command = "Sync-HouseFiling",
        After = [new StreamFeed(StreamNames.HouseIndex, "those that the index adds")],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.HasRows(context, HouseFilingQueue.AnyDue);

    public IPlan Open(StreamContext context)
    {
        var members = request.Politicians is { } names && context.Database is { } database ? PoliticianResolver.Resolve(database, names) : null;
        var documents = new DocumentStore(context.Database?.FilePath ?? "");
        var reader = new HouseFilingReader(context.Time);
        var queue = new HouseFilingQueue(context.Force, members, request.Years);
        var plan = new IdQueuePlan<HouseFilingQueue.FilingKey>(
            queue.ToQueue(key => new HouseFilingPartition(key.Year, key.FilingId, documents, reader)), context.Database);
        if (plan.UnreadableRows > 0)
        {
            context.Warn(string.Create(CultureInfo.InvariantCulture,
                $"Filings that failed a check in an earlier run: {plan.UnreadableRows:N0}. This version of the module does not read them again; Get-CtFiling -Status failed lists them."));
        }

        return plan;
    }

    private static StreamPart Describe(SqliteConnection connection)
    {
        var total = connection.QueryInt64("SELECT count(*) FROM filings WHERE source = 'house' AND status <> 'gone'");
        var left = connection.QueryInt64($"SELECT count(*) FROM ({HouseFilingQueue.AnyDue.Replace(" LIMIT 1", "", StringComparison.Ordinal)})");
        using var command = connection.CreateCommand("SELECT max(read_at) FROM filings WHERE source = 'house'");
        return QueueStatus.Of(total - left, total, broken: 0, "filings", command.ExecuteScalar() is string last ? Iso.Instant(last) : null);
    }
}
