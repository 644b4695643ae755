using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Sources.CapitolTrades.OwnPages;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>The trades' own pages, newest trades first.</summary>
internal sealed class TradeDetailsStream(TradeDetailsRequest request) : OwnPageStream<TradeDetail>(request.TxIds)
{
    public static readonly StreamDefinition Stream = new(
        CapitolTradesSource.Source,
        describe: static connection => [QueueStatus.Describe(connection, StreamNames.TradeDetails, "trades", "tx_id", "enriched_at", "trades")],
        reset: static session => QueueStatus.Reset(session, StreamNames.TradeDetails, "UPDATE trades SET enriched_at = NULL"),
        createRequest: static context => new TradeDetailsRequest { Settings = context.Settings, Priority = context.Priority })
    {
        Name = StreamNames.TradeDetails,
        Unit = "trade",
        Command = "Sync-CtTradeDetail",
        After = [new StreamFeed(StreamNames.Trades, "those that the listing adds")],
    };

    public override StreamDefinition Definition => Stream;

    protected override string Table => "trades";

    protected override string IdColumn => "tx_id";

    public override TradeDetail Read(ReadOnlySpan<byte> body, long id) => TradeDetailReader.Read(body, id);

    public override StoredCounts Store(StoreSession session, TradeDetail detail)
    {
        var change = TradeDetailTable.Store(session, detail);
        // The page says which filing the trade comes from.
        if (change != RowChange.Unchanged)
            TradeLinkTable.RelinkTrades(session, [detail.TxId]);
        return StoredCounts.None.With(change);
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection, TradeDetail detail) => TradeQuery.ByIds(connection, [detail.TxId]);

    protected override IPlan OpenQueue(StreamContext context) =>
        new IdQueuePlan<TradeDetailQueue.TradeKey>(TradeDetailQueue.Of(context, request.Priority).ToQueue(ToPartition), context.Database);
}
