using System.Globalization;
using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// A question to Schedule A. Always ascending by date: in the API's default order, paging loses rows. The
/// cursor goes back as it came, key by key.
/// </summary>
internal sealed record ScheduleQuery(IReadOnlyList<string> Committees)
{
    /// <summary>Maximum number of committees in one request.</summary>
    public const int MostCommittees = 10;

    /// <summary>Maximum number of rows that the API returns at once.</summary>
    public const int MostRows = 100;

    /// <summary>Where Schedule A is.</summary>
    public const string Endpoint = "/v1/schedules/schedule_a/";

    /// <summary>Two-year periods; all if empty.</summary>
    public IReadOnlyList<int> Periods { get; init; } = [];

    /// <summary>Received on or after. Rows without a date do not match.</summary>
    public DateOnly? MinDate { get; init; }

    /// <summary>Received on or before. Rows without a date do not match.</summary>
    public DateOnly? MaxDate { get; init; }

    /// <summary>Loaded on or after.</summary>
    public DateOnly? MinLoadDate { get; init; }

    /// <summary>Contributions of persons only, by the FEC's own test.</summary>
    public bool Individual { get; init; }

    /// <summary>Rows wanted.</summary>
    public int Rows { get; init; } = MostRows;

    /// <summary>The cursor of the page before, as the API wrote it.</summary>
    public string? LastIndexes { get; init; }

    /// <summary>The request that asks it. The page that comes holds the body: dispose it.</summary>
    public PageRequest<SchedulePage> ToRequest() => new()
    {
        Path = ToPath(),
        Endpoint = Endpoint,
        Reader = new ScheduleReader(this),
    };

    /// <summary>Whether a page has fewer rows than requested. The API may return fewer than that, and says so.</summary>
    public bool IsShort(SchedulePage page) => page.Rows.Listed < Math.Min(Rows, page.PerPage ?? Rows);

    /// <summary>The path and query to ask.</summary>
    public string ToPath()
    {
        var path = new StringBuilder(Endpoint).Append("?sort=contribution_receipt_date&per_page=").Append(CultureInfo.InvariantCulture, $"{Rows}");
        foreach (var committee in Committees)
            path.Append(CultureInfo.InvariantCulture, $"&committee_id={Uri.EscapeDataString(committee)}");
        foreach (var period in Periods)
            path.Append(CultureInfo.InvariantCulture, $"&two_year_transaction_period={period}");
        if (MinDate is { } date)
            path.Append(CultureInfo.InvariantCulture, $"&min_date={date:yyyy-MM-dd}");
        if (MaxDate is { } last)
            path.Append(CultureInfo.InvariantCulture, $"&max_date={last:yyyy-MM-dd}");
        if (MinLoadDate is { } loaded)
            path.Append(CultureInfo.InvariantCulture, $"&min_load_date={loaded:yyyy-MM-dd}");
        if (Individual)
            path.Append("&is_individual=true");
        if (LastIndexes is not null)
            AppendCursor(path, LastIndexes);
        return path.ToString();
    }

    private static void AppendCursor(StringBuilder path, string lastIndexes)
    {
        using var cursor = JsonDocument.Parse(lastIndexes);
        foreach (var index in cursor.RootElement.EnumerateObject())
        {
            var value = index.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => index.Value.GetString(),
                _ => index.Value.GetRawText(),
            };
            if (value is not null)
                path.Append('&').Append(Uri.EscapeDataString(index.Name)).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
