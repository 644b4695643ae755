using System.Text.Json.Serialization.Metadata;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>The catalog of politicians, then each committee's members.</summary>
internal sealed class PoliticiansStream : ISyncStream
{
    public const string CommitteesPart = "committees";

    public static readonly StreamDefinition Stream = new(
        CapitolTradesSource.Source,
        describe: Describe,
        reset: static session =>
        {
            ListingStatus.Reset(session, StreamNames.Politicians);
            session.Prepare("UPDATE committees SET last_synced = NULL").Run();
        },
        createRequest: static context => new PoliticiansRequest { Settings = context.Settings })
    {
        Name = StreamNames.Politicians,
        Unit = "politician",
        Command = "Sync-CtPolitician",
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.IsDue(context, StreamNames.Politicians, CommitteesPart, DueTimes.Weekly);

    public IPlan Open(StreamContext context)
    {
        var catalog = Load(context, "", new ListingState(), ListingJson.Default.ListingState);
        var committees = Load(context, CommitteesPart, new CongressCommitteesState(), CongressCommitteesJson.Default.CongressCommitteesState);
        var listing = new PoliticiansListing(committees, context.Time);
        return new PoliticiansPlan(
            new ListingPlan(listing, catalog, new ListingLedger()), committees, context.Database, context.Time.GetUtcNow(), hasCatalog: catalog.Value.Pass is null);
    }

    private static IEnumerable<StreamPart> Describe(SqliteConnection connection)
    {
        var catalog = ListingStatus.Describe(connection, StreamNames.Politicians, PoliticianPage.Size, "SELECT count(*) FROM politicians");
        if (SyncStateTable.Find(connection, StreamNames.Politicians, CommitteesPart) is not { } saved)
            return [catalog];
        var since = saved.Read(StreamNames.Politicians, CongressCommitteesJson.Default.CongressCommitteesState).Since;
        return [catalog with { IsComplete = catalog.IsComplete && since is null, CompletedAt = saved.CompletedAt, UpdatedAt = saved.UpdatedAt }];
    }

    private static Checkpoint<T> Load<T>(StreamContext context, string part, T fresh, JsonTypeInfo<T> json)
        where T : class =>
        new(Stream.Name, part, (context.Force ? null : SyncStateTable.Load(context.Database, Stream.Name, part, json)) ?? fresh, json);
}
