using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>Reads one row: first name, last name, office, link, day of filing.</summary>
internal static partial class SearchRowReader
{
    private const int Columns = 5;

    /// <summary>Reads it. Link and day are told by what they are, so that more columns, or others between them, do no harm.</summary>
    /// <returns>False for a row that is not as it should be, with the reason.</returns>
    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out SearchRow? row, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            return TryReadCells(element, out row, out reason);
        }
        catch (RegexMatchTimeoutException)
        {
            (row, reason) = (null, "it was not looked through within its time");
            return false;
        }
    }

    private static bool TryReadCells(JsonElement element, [NotNullWhen(true)] out SearchRow? row, [NotNullWhen(false)] out string? reason)
    {
        row = null;
        if (Cells(element) is not { } cells)
        {
            reason = $"it is not a list of {Columns} texts";
            return false;
        }

        var links = cells.ConvertAll(static cell => LinkForm().Match(cell));
        var linked = links.FindIndex(static link => link.Success);
        if (linked < 0 || !Guid.TryParseExact(links[linked].Groups["id"].ValueSpan, "D", out var id))
        {
            reason = "it has no link to a report";
            return false;
        }

        var filedOn = default(DateOnly);
        var dated = cells.FindIndex(cell => SenateTime.TryDay(Spaces.Collapse(cell), out filedOn));
        if (dated < 0)
        {
            reason = $"its day of filing is \"{Shorten(cells[^1])}\"";
            return false;
        }

        reason = null;
        row = ToRow([.. cells.Where((_, index) => index != linked && index != dated)], links[linked], id, filedOn);
        return true;
    }

    private static SearchRow ToRow(string[] cells, Match link, Guid id, DateOnly filedOn)
    {
        var title = Spaces.Collapse(WebUtility.HtmlDecode(link.Groups["title"].Value));
        var dated = DatedTitle().Match(title);
        return new SearchRow(id.ToString("D"), ReadView(link.Groups["kind"].Value), link.Groups["path"].Value, SearchFilerReader.Read(cells[0], cells[1], cells[2]), title, filedOn)
        {
            TitleOn = dated.Success && SenateTime.TryDay(dated.Groups["day"].ValueSpan, out var titleOn) ? titleOn : null,
            Amendment = AmendedTitle().Match(title) is { Success: true } amended ? int.Parse(amended.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
        };
    }

    private static List<string>? Cells(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() < Columns)
            return null;
        var cells = new List<string>(Columns);
        foreach (var cell in element.EnumerateArray())
        {
            if (cell.ValueKind is JsonValueKind.Null)
                cells.Add("");
            else if (cell.ValueKind is JsonValueKind.String && Text(cell) is { } text)
                cells.Add(text);
            else if (cell.ValueKind is JsonValueKind.String)
                return null;
        }
        // Everything that is needed is text: columns of numbers or objects are passed over.
        return cells.Count < Columns ? null : cells;
    }

    /// <summary>Null for a text with half of a surrogate pair, which no text can hold.</summary>
    private static string? Text(JsonElement cell)
    {
        try
        {
            return cell.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static ReportView ReadView(string kind) => kind.ToUpperInvariant() switch
    {
        "PTR" => ReportView.Periodic,
        "PAPER" => ReportView.Paper,
        "ANNUAL" => ReportView.Annual,
        _ => ReportView.Other,
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";

    // No part is longer than it ever needs to be, so that text of many beginnings costs no more than its length.
    [GeneratedRegex(@"<a\s[^<>]{0,300}?href\s?=\s?[""'](https?://[a-z0-9.:-]{1,100})?(?<path>/search/(view|print)/(?<kind>[a-z-]{1,40})/([a-z-]{1,40}/)?(?<id>[0-9a-f-]{36})/?)[""'][^<>]{0,300}>(?<title>[^<]{0,500})<", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkForm();

    [GeneratedRegex(@" for (?<day>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatedTitle();

    [GeneratedRegex(@"\(Amendment (?<number>[0-9]{1,4})\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AmendedTitle();
}
