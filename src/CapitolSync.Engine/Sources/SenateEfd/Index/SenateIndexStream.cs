using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>
/// The Senate's reports by their day of filing, as its search lists them. The position is the newest day of filing that is
/// known; each pass begins 30 days before it, since amendments and reports on paper are listed late.
/// </summary>
internal sealed class SenateIndexStream(SenateIndexRequest request) : ISyncStream
{
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(30);

    public static readonly StreamDefinition Stream = new(
        SenateEfdSource.Source,
        describe: static connection => [ListingStatus.Describe(connection, StreamNames.SenateIndex, SenateListing.Size, "SELECT count(*) FROM filings WHERE source = 'senate'")],
        reset: static session => ListingStatus.Reset(session, StreamNames.SenateIndex),
        createRequest: static context => new SenateIndexRequest { Settings = context.Settings })
    {
        Name = StreamNames.SenateIndex,
        Unit = "filing",
        Command = "Sync-SenateFiling",
        After = [new StreamFeed(StreamNames.Candidates)],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.IsDue(context, StreamNames.SenateIndex, "", DueTimes.Daily);

    public IPlan Open(StreamContext context)
    {
        if (!context.Settings.AcceptsTerms)
            throw SenateEfdSource.Terms.NotAccepted();
        var saved = SyncStateTable.Load(context.Database, Stream.Name, "", ListingJson.Default.ListingState) ?? new ListingState();
        var wanted = request.Since is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : (DateTimeOffset?)null;
        if (context.Force || saved.Pass is { } begun && wanted < begun.Since)
            saved = saved with { Pass = null };
        var since = saved.Pass?.Since ?? Beginning(saved, wanted, context.Force, context.Time.GetUtcNow());
        var state = new Checkpoint<ListingState>(Stream.Name, "", saved, ListingJson.Default.ListingState);
        return new ListingPlan(new SenateListing(since, context.Settings.BaseUri), state, new ListingLedger { Since = since });
    }

    /// <summary>The day of filing from which a new pass reads.</summary>
    private static DateTimeOffset Beginning(ListingState saved, DateTimeOffset? wanted, bool isForced, DateTimeOffset now)
    {
        // In 30 days reports are always filed, so that a search that finds none is an error.
        var latest = Day(now) - Overlap;
        if (!saved.HasCompleted || saved.Newest is not { } newest)
            return Earlier(wanted ?? new DateTimeOffset(now.Year - 1, 1, 1, 0, 0, 0, TimeSpan.Zero), latest);
        var known = Earlier(newest - Overlap, latest);
        // What could not be read stays in view until it can be.
        foreach (var row in saved.Unreadable)
            known = Earlier(row.Published ?? known, known);
        if (isForced)
            return Earlier(wanted ?? known, saved.Since ?? known);
        return wanted < saved.Since ? wanted.Value : known;
    }

    private static DateTimeOffset Day(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
