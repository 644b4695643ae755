using System.Globalization;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.SenateEfd;

/// <summary>Answers a search as the site does, including its odd 503 answers.</summary>
internal static class SenateSearch
{
    private const int MaximumLength = 100;

    public static Page Answer(SenateEfdData data, Dictionary<string, string> form, PageVariant variant)
    {
        // A start without its time, or none, is answered as if the site were down; so are pages that are too long.
        if (!TryMoment(form.GetValueOrDefault("submitted_start_date"), out var from) || Number(form, "length") is not (> 0 and <= MaximumLength and var length) || Number(form, "start") is not { } start)
            return Page.Of(SenateSitePages.Maintenance(), Page.Html, StatusCodes.Status503ServiceUnavailable);
        var to = TryMoment(form.GetValueOrDefault("submitted_end_date"), out var end) ? end : DateTime.MaxValue;
        var isWanted = form.GetValueOrDefault("report_types", "[]") is "[]" or "[11]" || form["report_types"].Contains("11", StringComparison.Ordinal);
        var found = data.Reports.Where(report => isWanted && report.FiledOn.ToDateTime(TimeOnly.MinValue) >= from.Date && report.FiledOn.ToDateTime(TimeOnly.MinValue) <= to).ToArray();
        var rows = variant == PageVariant.EmptyList ? [] : found.Skip(start).Take(Math.Min(length, data.LargestPageSize));
        return variant == PageVariant.NoList
            ? Page.Of("{\"result\":\"ok\"}", Page.Json, StatusCodes.Status200OK)
            : new Page([SenateSearchAnswer.Write(Number(form, "draw") ?? 1, found.Length, rows)], Page.Json);
    }

    private static bool TryMoment(string? text, out DateTime moment) =>
        DateTime.TryParseExact(text, "MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    private static int? Number(Dictionary<string, string> form, string name) =>
        int.TryParse(form.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
