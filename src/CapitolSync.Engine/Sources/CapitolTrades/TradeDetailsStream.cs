using System.Globalization;
using CapitolSync.Engine.Pipeline;
using CapitolSync.Engine.Store;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades;

/// <summary>The trades' own pages, newest trades first.</summary>
internal sealed class TradeDetailsStream(TradeDetailsRequest request) : ISyncStream
{
    public static readonly StreamInfo Stream = new(StreamNames.TradeDetails, Source.CapitolTrades, "trade", "Sync-CtTradeDetail");

    public static readonly StreamKind Kind = new(
        Stream,
        static connection => [IdQueueKind.Describe(connection, "trades")],
        static session => IdQueueKind.Reset(session, StreamNames.TradeDetails, "UPDATE trades SET enriched_at = NULL"));

    public StreamInfo Info => Stream;

    public IPlan Open(StreamContext context)
    {
        if (request.TxIds is { } ids)
            return new PartitionListPlan(ids.Count, "trades", ids.Select(KnownIds.Partitions(context.Database, "trades", "tx_id", Stream.Unit, "Sync-CtTrade", ToPartition)));
        return new IdQueuePlan<TradeKey>(Queue(context.Force), context.Database);
    }

    private static IdQueue<TradeKey> Queue(bool all) => new()
    {
        Units = "trades",
        Count = connection => (
            all ? 0 : connection.QueryInt64("SELECT count(*) FROM trades WHERE enriched_at IS NOT NULL"),
            connection.QueryInt64("SELECT count(*) FROM trades")),
        ReadAfter = (connection, last, count) => ReadAfter(connection, last, count, all),
        ToPartition = static key => ToPartition(key.TxId),
    };

    private static List<TradeKey> ReadAfter(SqliteConnection connection, TradeKey? last, int count, bool all)
    {
        using var command = connection.CreateCommand($"""
            SELECT pub_date, tx_id FROM trades
            WHERE {(all ? "TRUE" : "enriched_at IS NULL")} AND ($pub_date IS NULL OR (pub_date, tx_id) < ($pub_date, $tx_id))
            ORDER BY pub_date DESC, tx_id DESC LIMIT $count
            """);
        command.Parameters.AddWithValue("$pub_date", (object?)last?.PubDate ?? DBNull.Value);
        command.Parameters.AddWithValue("$tx_id", last?.TxId ?? 0);
        command.Parameters.AddWithValue("$count", count);
        using var reader = command.ExecuteReader();
        var keys = new List<TradeKey>(count);
        while (reader.Read())
            keys.Add(new TradeKey(reader.GetString(0), reader.GetInt64(1)));
        return keys;
    }

    private static PagePartition ToPartition(long txId) => new(txId, new PageRequest<Batch>
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/trades/{txId}"),
        Endpoint = "/trades/{id}",
        IsCutShort = static body => HtmlPage.IsCutShort(body.Span),
        Read = body => new TradeDetailBatch(TradeDetailReader.Read(body.Span, txId)),
    });

    /// <summary>What the queue is ordered by.</summary>
    private readonly record struct TradeKey(string PubDate, long TxId);
}
