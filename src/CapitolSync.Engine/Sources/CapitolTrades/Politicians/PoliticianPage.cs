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

    /// <summary>It is the last page, as far as it says.</summary>
    public bool IsLast { get; private init; }

    public override string? Warning => Fallback;

    /// <summary>Why the rendered cards alone had to be read; <see langword="null"/> if the flight could be read.</summary>
    private string? Fallback { get; init; }

    /// <summary>Reads a page: from the flight, completed from the rendered cards, or from those alone.</summary>
    /// <exception cref="PageException">It has an unexpected format.</exception>
    public static PoliticianPage Read(ReadOnlySpan<byte> body)
    {
        using var flight = FlightDocument.Read(body);
        try
        {
            var total = FlightObjects.Having(flight, TotalKey, SiteJson.Default.TotalsDto, static totals => totals.TotalCount is not null)?.TotalCount;
            var (cards, unreadable) = PoliticianCardReader.Read(flight);
            // The usual page has all of it in the flight.
            var isThin = total is null || cards.Count == 0 || unreadable.Count > 0 || cards.Any(static card => card.IsThin);
            var rendered = isThin && HtmlPage.LooksLikeHtml(body) ? PoliticianCardHtmlReader.Read(body) : [];
            if (total is null)
                return FromRendered(body, Unite(cards, rendered), flight) ?? throw PageErrors.MissingData(flight, "list of politicians");
            var all = Unite(cards, rendered);
            unreadable = [.. unreadable.Where(row => row.Key is null || !all.Any(card => string.Equals(card.PoliticianId, row.Key, StringComparison.Ordinal)))];
            return all.Count > 0 || unreadable.Count == 0
                ? new PoliticianPage(all, unreadable, ReadCommittees(flight)) { Total = total.Value }
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
        var counts = StoredCounts.None;
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

    /// <summary>Of a page without a count, its own pager says how many there are.</summary>
    private static PoliticianPage? FromRendered(ReadOnlySpan<byte> body, IReadOnlyList<PoliticianCard> cards, FlightDocument flight) =>
        cards.Count == 0 || PoliticianCardHtmlReader.ReadPager(body) is not (var page, var pages) ? null : new PoliticianPage(cards, [], ReadCommittees(flight))
        {
            Total = pages * Size,
            Pages = pages,
            IsTotalEstimated = true,
            IsLast = page == pages,
            Fallback = "the flight does not say how many politicians there are; the rendered cards were read instead.",
        };

    private static IReadOnlyList<PoliticianCard> Unite(IReadOnlyList<PoliticianCard> flight, IReadOnlyList<PoliticianCard> rendered)
    {
        if (rendered.Count == 0)
            return flight;
        var shown = new Dictionary<string, PoliticianCard>(StringComparer.Ordinal);
        foreach (var card in rendered)
            shown.TryAdd(card.PoliticianId, card);
        var known = flight.Select(card => card.PoliticianId).ToHashSet(StringComparer.Ordinal);
        return [.. flight.Select(card => shown.TryGetValue(card.PoliticianId, out var other) ? card.Or(other) : card), .. shown.Values.Where(card => !known.Contains(card.PoliticianId))];
    }

    private static List<CongressCommittee> ReadCommittees(FlightDocument flight)
    {
        var items = FlightObjects.Having(flight, FilterKey, SiteJson.Default.FilterDto, static filter => filter.FilterName is "committee")?.Items ?? [];
        return [.. items.OfType<FilterItemDto>().Where(item => !string.IsNullOrWhiteSpace(item.Id)).Select(item => new CongressCommittee(item.Id!, NameOf(flight.Resolve(item.Label, "label"))))];
    }

    /// <summary>The label without its chamber: <c>Senate -  Finance</c>.</summary>
    private static string? NameOf(string? label) =>
        label?.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash ? label[(dash + 3)..].Trim() : label;
}
