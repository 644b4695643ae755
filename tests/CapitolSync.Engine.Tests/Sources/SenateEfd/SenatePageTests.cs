using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Pages;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Which page an answer of the Senate's site is.</summary>
public sealed class SenatePageTests
{
    [Theory]
    [InlineData("agreement", (int)SenatePageKind.Agreement)]
    [InlineData("search", (int)SenatePageKind.SearchForm)]
    [InlineData("maintenance", (int)SenatePageKind.Maintenance)]
    [InlineData("bot", (int)SenatePageKind.BotCheck)]
    [InlineData("challenge", (int)SenatePageKind.BotCheck)]
    [InlineData("annual", (int)SenatePageKind.OtherReport)]
    [InlineData("periodic", (int)SenatePageKind.PeriodicReport)]
    [InlineData("paper", (int)SenatePageKind.PaperReport)]
    [InlineData("other", (int)SenatePageKind.Unknown)]
    [InlineData("empty", (int)SenatePageKind.Unknown)]
    public void Pages_are_recognized(string page, int kind)
    {
        using var parsed = SenatePage.Parse(SenateSamples.Bytes(Page(page)));
        Assert.Equal((SenatePageKind)kind, parsed.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_agreement_gives_token_terms_and_whether_it_was_refused(bool refused)
    {
        var agreement = AgreementPage.Read(SenateSamples.Bytes(SenateSitePages.Agreement("token123", refused)));
        Assert.Equal(("token123", refused), (agreement.CsrfToken, agreement.IsRefusal));
        Assert.Equal(
            [
                "You must agree to the following to be able to search reports.",
                "Title 1 of the Ethics in Government Act of 1978, as amended, states that:",
                "It shall be unlawful for any person to obtain or use a report:",
                "for any unlawful purpose;",
                "for any commercial purpose, other than by news and communications media for dissemination to the general public;",
                "I understand the prohibitions on obtaining and use of financial disclosure reports.",
            ],
            agreement.Terms.Split('\n'));
    }

    [Theory]
    [InlineData("search", "The Senate's answer is not as it should be: the agreement was expected, not the search form.")]
    [InlineData("no token", "The Senate's answer is not as it should be: the agreement has no CSRF token.")]
    public void What_is_not_the_agreement_is_refused(string page, string message)
    {
        var refusal = Assert.Throws<PageException>(() => AgreementPage.Read(SenateSamples.Bytes(Page(page))));
        Assert.Equal((ErrorIds.FormatChanged, message), (refusal.ErrorId, refusal.Message));
    }

    [Fact]
    public void A_page_of_endless_nesting_is_no_known_page_and_does_no_harm()
    {
        var report = SenatePages.Report(SenateSamples.Everything());
        var nested = report.Replace("<table", string.Concat(Enumerable.Repeat("<div>", 10_000)) + "<table", StringComparison.Ordinal);
        using var parsed = SenatePage.Parse(SenateSamples.Bytes(nested));
        Assert.Equal(SenatePageKind.Unknown, parsed.Kind);
    }

    internal static string Page(string name) => name switch
    {
        "agreement" => SenateSitePages.Agreement("token"),
        "no token" => SenateSitePages.Agreement(""),
        "search" => SenateSitePages.SearchForm("token"),
        "maintenance" => SenateSitePages.Maintenance(),
        "bot" => SenateSitePages.BotCheck(),
        "challenge" => "<html><body><script src=\"/abc?v=1\"></script><iframe id=\"sec-cpt-if\"></iframe></body></html>",
        "annual" => SenateSitePages.Annual(),
        "periodic" => SenatePages.Report(SenateSamples.Everything()),
        "paper" => SenatePages.Report(SenateSamples.Report() with { PaperPages = 2 }),
        "other" => "<html><head><title>Page not found</title></head><body></body></html>",
        _ => "",
    };
}
