using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>The listing of trades.</summary>
internal sealed class TradesStream(TradesRequest request) : ISyncStream
{
    // Trades published a little out of order are caught by reading a little further than was read before.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(2);

    public static readonly StreamInfo Stream = new(StreamNames.Trades, Source.CapitolTrades, "trade", "Sync-CtTrade");

    public static readonly StreamKind Kind = new(
        Stream,
        static connection => [ListingStatus.Describe(connection, StreamNames.Trades, TradesRequest.MostPageSize, "SELECT count(*) FROM trades")],
        static session => ListingStatus.Reset(session, StreamNames.Trades));

    public StreamInfo Info => Stream;

    public IPlan Open(StreamContext context)
    {
        var saved = SyncStateTable.Load(context.Database, Stream.Name, "", StateJson.Default.ListingState) ?? new ListingState();
        var fresh = new ListingLedger { Since = Depth(saved, context.Time.GetUtcNow()) };
        var goOn = saved.Pass is { } pass && !context.Force && (!request.Full || pass.Since is null);
        if (!goOn)
            saved = saved with { Pass = null };
        var state = new Checkpoint<ListingState>(Stream.Name, "", saved, StateJson.Default.ListingState);
        var listing = new Listing(Stream, request.PageSize, (page, asked) => Request(page, asked, context.Time));
        return new ListingPlan(listing, state, fresh);
    }

    /// <summary>How far back a new pass has to go.</summary>
    private DateTimeOffset? Depth(ListingState saved, DateTimeOffset now)
    {
        // A newest date that is still to come says nothing; earlier versions kept such dates.
        if (request.Full || !saved.HasCompleted || saved.Newest is not { } newest || newest > now + Overlap)
            return request.Full ? null : request.Since;
        // Never less far than to what is held: a gap between would look like having everything.
        var known = newest - Overlap;
        return request.Since is { } since && since < known ? since : known;
    }

    private PageRequest<ListingPage> Request(int page, PageAsked asked, TimeProvider time) => new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/trades?page={page}&pageSize={asked.PageSize}"),
        Endpoint = "/trades",
        IsCutShort = static body => HtmlPage.IsCutShort(body.Span),
        Read = body => TradePageReader.Read(body.Span, new TradePageContext(asked.PageSize, asked.Total, time.GetUtcNow(), page)),
    };
}
