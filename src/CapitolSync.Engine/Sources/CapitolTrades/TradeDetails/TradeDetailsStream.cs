using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>The trades' own pages, newest trades first.</summary>
internal sealed class TradeDetailsStream(TradeDetailsRequest request) : ISyncStream
{
    public static readonly StreamInfo Stream = new(StreamNames.TradeDetails, Source.CapitolTrades, "trade", "Sync-CtTradeDetail");

    public static readonly StreamKind Kind = new(
        Stream,
        static connection => [QueueStatus.Describe(connection, "trades")],
        static session => QueueStatus.Reset(session, StreamNames.TradeDetails, "UPDATE trades SET enriched_at = NULL"));

    public StreamInfo Info => Stream;

    public bool IsDue(StreamContext context) => DueTimes.HasRows(context, "SELECT 1 FROM trades WHERE enriched_at IS NULL LIMIT 1");

    public IPlan Open(StreamContext context)
    {
        if (request.TxIds is { } ids)
            return new PartitionListPlan(ids.Count, "trades", ids.Select(KnownIds.Partitions(context.Database, "trades", "tx_id", Stream.Unit, "Sync-CtTrade", ToPartition)));
        return new IdQueuePlan<TradeDetailQueue.TradeKey>(TradeDetailQueue.Of(context, request.Priority).ToQueue(ToPartition), context.Database);
    }

    private static PagePartition ToPartition(long txId) => new(txId, new PageRequest<Batch>
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/trades/{txId}"),
        Endpoint = "/trades/{id}",
        MayBeGone = true,
        IsCutShort = static body => HtmlPage.IsCutShort(body.Span),
        Read = body => new TradeDetailBatch(TradeDetailReader.Read(body.Span, txId)),
    });
}
