using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>The answer to a search for periodic transaction reports, newest first, page by page.</summary>
/// <param name="since">The first day of filing.</param>
/// <param name="address">The site's address.</param>
internal sealed class SenateListing(DateTimeOffset since, Uri address) : IListingSource
{
    /// <summary>Rows a page; the most that the site gives.</summary>
    public const int Size = 100;

    public string Stream => StreamNames.SenateIndex;

    public int PageSize => Size;

    public PageRequest<ListingPage> Page(int number, PageAsked asked) => new()
    {
        Path = SenateUrls.Answers,
        Endpoint = SenateUrls.Answers,
        Referrer = SenateUrls.Search,
        Headers = [new("X-Requested-With", "XMLHttpRequest")],
        Echo = ("X-CSRFToken", "csrftoken"),
        Form = Fields(number, asked.PageSize),
        Reader = new SenateListingReader(number, address),
    };

    public void Complete(StoreSession session, bool isProven)
    {
        if (isProven)
            SenateGone.Mark(session, since);
        SenateFilers.Refresh(session);
    }

    private List<KeyValuePair<string, string>> Fields(int page, int size) =>
    [
        new("draw", page.ToString(CultureInfo.InvariantCulture)),
        new("start", ((page - 1) * size).ToString(CultureInfo.InvariantCulture)),
        new("length", size.ToString(CultureInfo.InvariantCulture)),
        new("report_types", "[11]"),
        new("filer_types", "[]"),
        // Without the time of day the site says that it is under maintenance.
        new("submitted_start_date", since.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)),
        new("submitted_end_date", ""),
        new("candidate_state", ""),
        new("senator_state", ""),
        new("office_id", ""),
        new("first_name", ""),
        new("last_name", ""),
        new("order[0][column]", "4"),
        new("order[0][dir]", "desc"),
    ];
}
