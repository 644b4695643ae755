using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>The issuers' own pages.</summary>
internal sealed class IssuersStream(IssuersRequest request) : ISyncStream
{
    public static readonly StreamInfo Stream = new(StreamNames.Issuers, Source.CapitolTrades, "issuer", "Sync-CtIssuer");

    public static readonly StreamKind Kind = new(
        Stream,
        static connection => [QueueStatus.Describe(connection, "issuers")],
        static session => QueueStatus.Reset(session, StreamNames.Issuers, "UPDATE issuers SET enriched_at = NULL"));

    // What failed under -Force was there before, and is to be tried again all the same.
    private static readonly string Due = $"(enriched_at IS NULL OR {FailureTable.IsNoted(StreamNames.Issuers, "issuer_id")})";

    public StreamInfo Info => Stream;

    public bool IsDue(StreamContext context) => DueTimes.HasRows(context, "SELECT 1 FROM issuers WHERE enriched_at IS NULL LIMIT 1");

    public IPlan Open(StreamContext context)
    {
        if (request.IssuerIds is { } ids)
            return new PartitionListPlan(ids.Count, "issuers", ids.Select(KnownIds.Partitions(context.Database, "issuers", "issuer_id", Stream.Unit, "Sync-CtTrade", ToPartition)));
        return new IdQueuePlan<long>(Queue(context.Force), context.Database);
    }

    private static IdQueue<long> Queue(bool all) => new()
    {
        Units = "issuers",
        Count = connection => (
            all ? 0 : connection.QueryInt64($"SELECT count(*) FROM issuers WHERE NOT {Due}"),
            connection.QueryInt64("SELECT count(*) FROM issuers")),
        ReadAfter = (connection, last, count) => ReadAfter(connection, last, count, all),
        ToPartition = ToPartition,
    };

    private static List<long> ReadAfter(SqliteConnection connection, long? last, int count, bool all)
    {
        using var command = connection.CreateCommand($"""
            SELECT issuer_id FROM issuers
            WHERE {(all ? "TRUE" : Due)} AND issuer_id > $last
            ORDER BY issuer_id LIMIT $count
            """);
        command.Parameters.AddWithValue("$last", last ?? long.MinValue);
        command.Parameters.AddWithValue("$count", count);
        using var reader = command.ExecuteReader();
        var ids = new List<long>(count);
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static PagePartition ToPartition(long issuerId) => new(issuerId, new PageRequest<Batch>
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/issuers/{issuerId}"),
        Endpoint = "/issuers/{id}",
        MayBeGone = true,
        IsCutShort = static body => HtmlPage.IsCutShort(body.Span),
        Read = body => new IssuerDetailBatch(IssuerDetailReader.Read(body.Span, issuerId)),
    });
}
