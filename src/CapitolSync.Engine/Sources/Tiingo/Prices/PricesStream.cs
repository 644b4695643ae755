using CapitolSync.Engine.Store.Entities.Prices;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>The daily closes of the tickers that members traded, and of the benchmark.</summary>
internal sealed class PricesStream(PricesRequest request) : ISyncStream
{
    public static readonly StreamDefinition Stream = new(
        TiingoSource.Source,
        describe: static connection => [Describe(PriceStatus.Of(connection, TiingoSource.Name, PricesRequest.Benchmark))],
        reset: static session =>
        {
            SyncStateTable.Remove(session, StreamNames.Prices);
            PriceTickerTable.Clear(session, TiingoSource.Name);
            FailureTable.Clear(session, StreamNames.Prices);
        },
        createRequest: static context => new PricesRequest { Settings = context.Settings })
    {
        Name = StreamNames.Prices,
        Unit = "ticker",
        Command = "Sync-CtPrice",
        After =
        [
            new StreamFeed(StreamNames.Trades, "those of new trades"),
            new StreamFeed(StreamNames.TradeDetails),
            new StreamFeed(StreamNames.HouseFilings),
            new StreamFeed(StreamNames.SenateFilings),
        ],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => PriceQueue.Read(context, request.Tickers).Due.Count > 0;

    public IPlan Open(StreamContext context)
    {
        var queue = PriceQueue.Read(context, request.Tickers);
        return new PartitionListPlan(queue.Due.Count, "tickers", queue.Due.Select(ToPartition), session =>
        {
            if (request.Tickers.Count == 0)
                SyncStateTable.Save(session, StreamNames.Prices, "", "{}", session.Now);
        });

        Partition ToPartition(TradedTicker ticker)
        {
            var first = PriceQueue.FirstDay(ticker);
            var asked = queue.Known.GetValueOrDefault(ticker.Ticker)?.AskedFrom;
            using var connection = context.Database?.ConnectForReading();
            var isNew = context.Force || connection is null || asked is null || first < asked;
            var recent = isNew ? [] : PriceTable.Newest(connection!, TiingoSource.Name, ticker.Ticker, PricePartition.Overlap);
            var start = asked is { } from && from < first ? from : first;
            var stored = connection is null ? 0 : PriceTable.Count(connection, TiingoSource.Name, ticker.Ticker, start);
            return new PricePartition(ticker.Ticker, start, recent, stored, isBelieved: context.Force && queue.Named.Contains(ticker.Ticker, StringComparer.Ordinal));
        }
    }

    private static StreamPart Describe(PriceStatus status)
    {
        var isComplete = status.Tickers > 0 && status.Read + status.Unknown >= status.Tickers;
        return new StreamPart("", PlanProgress.Of(status.Read + status.Unknown, status.Tickers, "tickers"), isComplete)
        {
            CompletedAt = isComplete ? status.LastRead : null,
            UpdatedAt = status.LastRead,
        };
    }
}
