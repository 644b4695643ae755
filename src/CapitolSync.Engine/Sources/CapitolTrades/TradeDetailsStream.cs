using System.Globalization;
using CapitolSync.Engine.Pipeline;
using CapitolSync.Engine.Store;

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
