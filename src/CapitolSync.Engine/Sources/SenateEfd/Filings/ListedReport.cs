using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Reading;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.SenateEfd.Filings;

/// <summary>
/// Tells a report from another one that comes in its place. A page does not print its id, so what it prints is compared with
/// what the search listed; where the two could be the same, they are taken for it.
/// </summary>
internal static class ListedReport
{
    // The title has the day of filing in UTC, which in the evening is the next one.
    private const int DaysApart = 1;

    private const string ElectronicPath = "/search/view/ptr/";

    /// <summary>The report, if it can be the listed one.</summary>
    /// <exception cref="FilingUnreadableException">It is another one.</exception>
    public static FilingDocument Require(FilingKey listed, FilingDocument document)
    {
        if (document.IsScan)
        {
            return listed.Url.Contains(ElectronicPath, StringComparison.OrdinalIgnoreCase)
                ? throw Other(ReportGate.PageKind, "lists an electronic report", "the page shows pictures of paper")
                : document;
        }

        RequireDay(ReportGate.Filed, "was filed on", listed.FiledOn, document.FiledOn);
        RequireDay(ReportGate.Title, "is for", listed.TitleOn, document.TitleOn);
        // A title in a form that is not known would have neither.
        if (listed.TitleOn.Length > 0 && listed.Amendment != document.Amendment)
            throw Other(ReportGate.Title, $"says that it is {Describe(listed.Amendment)}", $"the page says that it is {Describe(document.Amendment)}");
        if (document.FilerName is { } printed && !CanBeOne(listed.Filer, printed))
            throw Other(ReportGate.Filer, $"says that {listed.Filer} filed it", $"{printed} is printed on the page");
        return document;
    }

    /// <summary>Whether two names, printed in whatever ways, can be of one person.</summary>
    public static bool CanBeOne(string listed, string printed)
    {
        var (one, other) = (Parts(listed), Parts(printed));
        // Surnames may have several words, of which one place prints fewer.
        return (MayShare(one.Surname, other.Whole) || MayShare(other.Surname, one.Whole))
            && MayShare(one.Initials, other.Initials);
    }

    private static (string[] Surname, string[] Whole, string[] Initials) Parts(string name)
    {
        var filer = SenateFiler.OfReport(name, default);
        string[] surname = [.. NameWords.Of(filer.Last), .. NameWords.Of(filer.ListedAs?.Split(',')[0])];
        var whole = NameWords.Of(name);
        return (surname, whole, [.. whole.Except(surname, StringComparer.Ordinal).Select(static word => word[..1])]);
    }

    private static bool MayShare(string[] one, string[] other) => one.Length == 0 || other.Length == 0 || one.Intersect(other, StringComparer.Ordinal).Any();

    private static void RequireDay(string gate, string what, string listed, DateOnly? printed)
    {
        if (printed is { } day && listed.Length > 0 && Math.Abs(day.DayNumber - Iso.Day(listed).DayNumber) > DaysApart)
            throw Other(gate, $"says that it {what} {listed}", string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is printed on the page"));
    }

    private static string Describe(int? amendment) =>
        amendment is { } number ? string.Create(CultureInfo.InvariantCulture, $"amendment {number}") : "not an amendment";

    private static FilingUnreadableException Other(string gate, string listed, string printed) =>
        new(gate, $"The page is another report: the search {listed}, and {printed}.");
}
