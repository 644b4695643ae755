using CapitolSync.Engine.Sources.CapitolTrades.OwnPages;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>The issuers' own pages.</summary>
internal sealed class IssuersStream(IssuersRequest request) : OwnPageStream<IssuerDetail>(request.IssuerIds)
{
    public static readonly StreamDefinition Stream = new(
        CapitolTradesSource.Source,
        describe: static connection => [QueueStatus.Describe(connection, StreamNames.Issuers, "issuers", "issuer_id", "enriched_at", "issuers")],
        reset: static session => QueueStatus.Reset(session, StreamNames.Issuers, "UPDATE issuers SET enriched_at = NULL"),
        createRequest: static context => new IssuersRequest { Settings = context.Settings })
    {
        Name = StreamNames.Issuers,
        Unit = "issuer",
        Command = "Sync-CtIssuer",
        After = [new StreamFeed(StreamNames.Trades, "those that the listing adds")],
    };

    // An issuer that failed under -Force had been read before, and has to be tried again anyway.
    private static readonly string Due = $"(enriched_at IS NULL OR {FailureTable.IsNoted(StreamNames.Issuers, "issuer_id")})";

    public override StreamDefinition Definition => Stream;

    protected override string Table => "issuers";

    protected override string IdColumn => "issuer_id";

    public override IssuerDetail Read(ReadOnlySpan<byte> body, long id) => IssuerDetailReader.Read(body, id);

    public override StoredCounts Store(StoreSession session, IssuerDetail detail) =>
        StoredCounts.None.With(IssuerDetailTable.Store(session, detail));

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection, IssuerDetail detail) =>
        IssuerQuery.ByIds(connection, [detail.Issuer.IssuerId]);

    protected override IPlan OpenQueue(StreamContext context) => new IdQueuePlan<long>(Queue(context.Force), context.Database);

    private IdQueue<long> Queue(bool all) => new()
    {
        Units = Table,
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
}
