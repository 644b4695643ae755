using System.Net;
using System.Text.RegularExpressions;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>Cleans the names of a search's row.</summary>
internal static partial class SearchFilerReader
{
    public static SearchFiler Read(string firstCell, string lastCell, string officeCell)
    {
        var first = Clean(firstCell);
        var (last, suffix) = NameSuffix.Split(Clean(lastCell));
        var office = Spaces.Collapse(WebUtility.HtmlDecode(officeCell));
        if (OfficeForm().Match(office) is { Success: true } listed)
            return new SearchFiler(first, last, suffix, ReadOffice(listed.Groups["office"].Value), Clean(listed.Groups["name"].Value));
        return new SearchFiler(first, last, suffix, ReadOffice(office), ListedAs: null);
    }

    private static string Clean(string cell) => Spaces.Collapse(WebUtility.HtmlDecode(cell)).Trim(' ', ',');

    private static FilerOffice ReadOffice(string text) => text.ToUpperInvariant() switch
    {
        "SENATOR" => FilerOffice.Senator,
        "FORMER SENATOR" => FilerOffice.FormerSenator,
        "CANDIDATE" => FilerOffice.Candidate,
        _ => FilerOffice.Unknown,
    };

    [GeneratedRegex(@"^(?<name>.+) \((?<office>[^()]+)\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfficeForm();
}
