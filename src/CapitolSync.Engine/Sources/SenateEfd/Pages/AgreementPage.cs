using AngleSharp.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>The page for agreeing to the prohibitions on obtaining and using the reports.</summary>
/// <param name="CsrfToken">The form's token, which the answer has to carry. It differs from the cookie of that name.</param>
/// <param name="Terms">What the user agrees to, as the page words it, one paragraph per line.</param>
/// <param name="IsRefusal">Whether the page asks for agreement first, as it does after a form without it or with an expired session.</param>
internal sealed record AgreementPage(string CsrfToken, string Terms, bool IsRefusal)
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="PageException">It is another page, or has no token.</exception>
    public static AgreementPage Read(ReadOnlySpan<byte> body)
    {
        using var page = SenatePage.Parse(body);
        if (page.Kind != SenatePageKind.Agreement)
            throw SenateErrors.FormatChanged($"the agreement was expected, not {SenateErrors.Describe(page)}");
        var document = page.Document;
        if (document.QuerySelector("form#agreement_form input[name=csrfmiddlewaretoken]")?.GetAttribute("value") is not { Length: > 0 } token)
            throw SenateErrors.FormatChanged("the agreement has no CSRF token");
        return new AgreementPage(token, ReadTerms(document), document.QuerySelector("#errorMessage") is not null);
    }

    /// <summary>The paragraphs of the card that holds the form, and the sentence that the box is ticked for.</summary>
    private static string ReadTerms(IDocument document)
    {
        var card = document.QuerySelector("form#agreement_form")?.ParentElement;
        var lines = card is null ? [] : card.QuerySelectorAll("p, li, label").Select(OwnText);
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>An item's text without the items of the list inside it, which are lines of their own.</summary>
    private static string OwnText(IElement part) => Spaces.Collapse(string.Concat(
        part.ChildNodes.Where(child => child is not IElement { LocalName: "ol" or "ul" }).Select(child => child.TextContent)));
}
