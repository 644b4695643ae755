using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>A page of the Senate's site, parsed, and which of its pages it is.</summary>
internal sealed class SenatePage : IDisposable
{
    /// <summary>How the content network words its refusals and its challenges, which are not pages of the Senate's.</summary>
    private static readonly string[] BotCheckMarks = ["errors.edgesuite.net", "bm-verify", "sec-if-cpt-container", "sec-cpt-if", "_sec/cp_challenge"];

    private SenatePage(IHtmlDocument document, string html)
    {
        Document = document;
        if (PageDepth.IsTooDeep(document))
            return;
        Kind = Recognize(document, html);
        Title = TitleOf(document);
        Heading = document.QuerySelector("h1") is { } heading ? PageText.Of(heading) : "";
    }

    /// <summary>The parsed page.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>Which page it is.</summary>
    public SenatePageKind Kind { get; }

    /// <summary>The page's title, white space collapsed.</summary>
    public string Title { get; } = "";

    /// <summary>The first heading of the report, for example <c>Annual Report for Calendar 2024</c>.</summary>
    public string Heading { get; } = "";

    /// <summary>Parses a page; whatever the bytes are, this succeeds.</summary>
    public static SenatePage Parse(ReadOnlySpan<byte> body)
    {
        var html = Encoding.UTF8.GetString(body);
        return new SenatePage(new HtmlParser().ParseDocument(html), html);
    }

    public void Dispose() => Document.Dispose();

    private static SenatePageKind Recognize(IHtmlDocument document, string html)
    {
        if (document.QuerySelector("form#agreement_form, input[name=prohibition_agreement]") is not null)
            return SenatePageKind.Agreement;
        // Pages with pictures of paper name nobody; electronic ones may have pictures beside their rows.
        if (document.QuerySelector("h2.filedReport") is not null)
            return IsPeriodic(document) ? SenatePageKind.PeriodicReport : SenatePageKind.OtherReport;
        if (document.QuerySelector("img.filingImage") is not null)
            return SenatePageKind.PaperReport;
        if (document.QuerySelector("form#searchForm") is not null)
            return SenatePageKind.SearchForm;
        var title = TitleOf(document);
        if (title.Contains("Site Under Maintenance", StringComparison.OrdinalIgnoreCase))
            return SenatePageKind.Maintenance;
        if (title.Equals("Access Denied", StringComparison.OrdinalIgnoreCase) || Array.Exists(BotCheckMarks, mark => html.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            return SenatePageKind.BotCheck;
        return IsPeriodic(document) ? SenatePageKind.PeriodicReport : SenatePageKind.Unknown;
    }

    private static string TitleOf(IHtmlDocument document) => Spaces.Collapse(document.Title ?? "");

    /// <summary>By its heading, or by its title where the heading is damaged, so that the gates can say what is wrong.</summary>
    private static bool IsPeriodic(IHtmlDocument document) =>
        (document.QuerySelector("h1") is { } heading && PageText.Of(heading).StartsWith("Periodic Transaction Report", StringComparison.OrdinalIgnoreCase))
        || (document.Title ?? "").Contains("Periodic Transaction Report", StringComparison.OrdinalIgnoreCase);
}
