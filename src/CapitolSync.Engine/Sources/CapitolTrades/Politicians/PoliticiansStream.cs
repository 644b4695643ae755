using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>The catalogue of politicians, then each committee's members.</summary>
internal sealed class PoliticiansStream : ISyncStream
{
    public const string CommitteesPart = "committees";

    public static readonly StreamInfo Stream = new(StreamNames.Politicians, Source.CapitolTrades, "politician", "Sync-CtPolitician");

    public static readonly StreamKind Kind = new(Stream, Describe, static session =>
    {
        ListingStatus.Reset(session, StreamNames.Politicians);
        session.Prepare("UPDATE committees SET last_synced = NULL").Run();
    });

    public StreamInfo Info => Stream;

    public bool IsDue(StreamContext context) => DueTimes.IsDue(context, StreamNames.Politicians, CommitteesPart, DueTimes.Weekly);

    public IPlan Open(StreamContext context)
    {
        var catalogue = Cell(context, "", new ListingState(), StateJson.Default.ListingState);
        var committees = Cell(context, CommitteesPart, new CongressCommitteesState(), StateJson.Default.CongressCommitteesState);
        var listing = new Listing(Stream, PoliticianPage.Size, static (page, _) => new PageRequest<ListingPage>
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"/politicians?page={page}"),
            Endpoint = "/politicians",
            IsCutShort = static body => HtmlPage.IsCutShort(body.Span),
            Read = static body => PoliticianPage.Read(body.Span),
        })
        {
            AtTheEnd = session => committees.Stage(session, _ => new CongressCommitteesState(context.Time.GetUtcNow())),
        };
        return new PoliticiansPlan(
            new ListingPlan(listing, catalogue, new ListingLedger()), committees, context.Database, context.Time.GetUtcNow());
    }

    private static IEnumerable<StreamPart> Describe(SqliteConnection connection)
    {
        var catalogue = ListingStatus.Describe(connection, StreamNames.Politicians, PoliticianPage.Size, "SELECT count(*) FROM politicians");
        if (SyncStateTable.Find(connection, StreamNames.Politicians, CommitteesPart) is not { } saved)
            return [catalogue];
        var since = saved.Read(StreamNames.Politicians, StateJson.Default.CongressCommitteesState).Since;
        return [catalogue with { IsComplete = catalogue.IsComplete && since is null, CompletedAt = saved.CompletedAt, UpdatedAt = saved.UpdatedAt }];
    }

    private static Checkpoint<T> Cell<T>(StreamContext context, string part, T fresh, JsonTypeInfo<T> json)
        where T : class =>
        new(Stream.Name, part, (context.Force ? null : SyncStateTable.Load(context.Database, Stream.Name, part, json)) ?? fresh, json);
}
