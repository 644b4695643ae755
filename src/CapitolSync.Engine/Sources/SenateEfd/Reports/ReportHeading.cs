using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>What stands above the table of a report.</summary>
/// <param name="TitleOn">The day that the report is for; on amendments that of the original.</param>
/// <param name="Amendment">The number of the amendment; null on an original.</param>
/// <param name="Filer">Who filed, as printed.</param>
/// <param name="FiledOn">The day of filing in US/Eastern, as printed.</param>
/// <param name="FiledAt">The moment of filing in UTC; null where no time is printed.</param>
internal sealed partial record ReportHeading(DateOnly TitleOn, int? Amendment, string Filer, DateOnly FiledOn, DateTimeOffset? FiledAt)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="FilingUnreadableException">Something of it is missing.</exception>
    public static ReportHeading Read(IHtmlDocument document)
    {
        var headings = document.QuerySelectorAll("h1").Select(PageText.Of).ToArray();
        var amendment = default(int?);
        if (headings.Select(text => TitleForm().Match(text)).FirstOrDefault(match => match.Success) is not { } title || !SenateTime.TryDay(title.Groups["day"].ValueSpan, out var titleOn))
            throw new FilingUnreadableException(ReportGate.Title, $"The heading was expected to be \"Periodic Transaction Report for\" and a day, and is \"{Shorten(headings.FirstOrDefault() ?? "")}\".");
        if (title.Groups["amendment"] is { Success: true } number)
            amendment = int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var filer = document.QuerySelector("h2.filedReport") is { } second ? PageText.Of(second) : "";
        if (filer.Length == 0)
            throw new FilingUnreadableException(ReportGate.Filer, "The page does not say who filed the report.");
        var (filedOn, filedAt) = ReadFiled(document);
        return new ReportHeading(titleOn, amendment, filer, filedOn, filedAt);
    }

    private static (DateOnly Day, DateTimeOffset? Moment) ReadFiled(IHtmlDocument document)
    {
        foreach (var strong in document.QuerySelectorAll("strong"))
        {
            var text = PageText.Of(strong);
            if (FiledForm().Match(text) is not { Success: true } filed || !SenateTime.TryDay(filed.Groups["day"].ValueSpan, out var day))
                continue;
            if (filed.Groups["time"] is not { Success: true } time)
                return (day, null);
            if (SenateTime.TryTime(time.ValueSpan, out var clock))
                return (day, SenateTime.ToUtc(day, clock));
        }
        throw new FilingUnreadableException(ReportGate.Filed, "The page does not say when the report was filed (\"Filed MM/DD/YYYY @ h:mm AM\").");
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..120] + "...";

    [GeneratedRegex(@"^Periodic Transaction Report for (?<day>[0-9/]{8,10})( \(Amendment (?<amendment>[0-9]{1,4})\))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleForm();

    [GeneratedRegex(@"^Filed (?<day>[0-9/]{8,10})( @ (?<time>noon|midnight|[0-9:]{1,5} [AP]\.?M\.?))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FiledForm();
}
