using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>A page of the catalog of members, of all or of one committee's.</summary>
internal sealed class PoliticianPage(IReadOnlyList<PoliticianCard> cards, IReadOnlyList<UnreadableRow> unreadable, IReadOnlyList<CongressCommittee> committees) : ListingPage
{
    /// <summary>Cards a page has.</summary>
    public const int Size = 12;

    private static readonly byte[] TotalKey = "\"totalCount\""u8.ToArray();
    private static readonly byte[] FilterKey = "\"filterName\""u8.ToArray();

    public IReadOnlyList<PoliticianCard> Cards => cards;

    /// <summary>The committees that the page's filter offers.</summary>
    public IReadOnlyList<CongressCommittee> Committees => committees;

    public override int Rows => cards.Count + unreadable.Count;

    public override IReadOnlyList<UnreadableRow> Unreadable => unreadable;

    public override IEnumerable<string> Keys => cards.Select(static card => card.PoliticianId);

    /// <summary>Reads a page.</summary>
    /// <exception cref="PageException">It has an unexpected format.</exception>
    public static PoliticianPage Read(ReadOnlySpan<byte> body)
    {
        using var flight = FlightDocument.Read(body);
        try
        {
            var total = FlightObjects.Having(flight, TotalKey, SiteJson.Default.TotalsDto, static totals => totals.TotalCount is not null)?.TotalCount;
            var (cards, unreadable) = PoliticianCardReader.Read(flight);
            if (total is null)
                throw PageErrors.MissingData(flight, "list of politicians");
            return cards.Count > 0 || unreadable.Count == 0
                ? new PoliticianPage(cards, unreadable, ReadCommittees(flight)) { Total = total.Value }
                : throw PageErrors.MissingData(flight, "list of politicians", UnreadableRow.NothingReadable(unreadable));
        }
        catch (Exception error) when (error is JsonException or FlightFormatException)
        {
            throw PageErrors.MissingData(flight, "list of politicians", error.Message);
        }
    }

    public override ListingPage Part(int skip, int take) =>
        new PoliticianPage(Readable(cards, skip, take), PartOf(unreadable, skip, take), committees) { Total = Total, Pages = Pages };

    public override StoredCounts Store(StoreSession session, ListingMarks marks)
    {
        var counts = default(StoredCounts);
        foreach (var card in cards)
        {
            counts = counts.With(PoliticianTable.Store(session, ToRow(card)));
            marks.See(card.PoliticianId);
        }

        foreach (var committee in committees)
            CongressCommitteeTable.Store(session, committee);
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        cards.Count == 0 ? [] : PoliticianQuery.ByIds(connection, cards.Select(card => card.PoliticianId));

    public static PoliticianRow ToRow(PoliticianCard card) => new(card.PoliticianId)
    {
        Partial = true,
        FullName = card.Name,
        Party = card.Party,
        StateId = card.StateId,
    };

    private static List<CongressCommittee> ReadCommittees(FlightDocument flight)
    {
        var items = FlightObjects.Having(flight, FilterKey, SiteJson.Default.FilterDto, static filter => filter.FilterName is "committee")?.Items ?? [];
        return [.. items.OfType<FilterItemDto>().Where(item => !string.IsNullOrWhiteSpace(item.Id)).Select(item => new CongressCommittee(item.Id!, NameOf(flight.Resolve(item.Label, "label"))))];
    }

    /// <summary>The label without its chamber: <c>Senate -  Finance</c>.</summary>
    private static string? NameOf(string? label) =>
        label?.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash ? label[(dash + 3)..].Trim() : label;
}
