using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>The listing of trades.</summary>
internal sealed class TradesStream(TradesRequest request) : ISyncStream
{
    // Trades published a little out of order are caught by reading a little further than was read before.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(2);

    public static readonly StreamDefinition Stream = new(
        CapitolTradesSource.Source,
        describe: static connection => [ListingStatus.Describe(connection, StreamNames.Trades, TradesRequest.MaximumPageSize, "SELECT count(*) FROM trades")],
        reset: static session => ListingStatus.Reset(session, StreamNames.Trades),
        createRequest: static context => new TradesRequest
        {
            Settings = context.Settings,
            PageSize = context.Values.Get<int>(CapitolTradesSource.Name, SettingNames.PageSize),
        })
    {
        Name = StreamNames.Trades,
        Unit = "trade",
        Command = "Sync-CtTrade",
    };

    public StreamDefinition Definition => Stream;

    public IPlan Open(StreamContext context)
    {
        var saved = SyncStateTable.Load(context.Database, Stream.Name, "", ListingJson.Default.ListingState) ?? new ListingState();
        var fresh = new ListingLedger { Since = Depth(saved, context.Time.GetUtcNow()) };
        // A pass that was begun for less would end before it has reached what is asked for now.
        var resumes = saved.Pass is { } pass && !context.Force && (!request.Full || pass.Since is null) && !(request.Since < pass.Since);
        if (!resumes)
            saved = saved with { Pass = null };
        var state = new Checkpoint<ListingState>(Stream.Name, "", saved, ListingJson.Default.ListingState);
        return new ListingPlan(new TradesListing(request.PageSize, context.Time), state, fresh);
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
}
