using CapitolSync.Engine.Http;
using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>
/// Gives the agreement, which the user gave before: the page is fetched, and its form sent back with its token. The site
/// remembers that in its cookies.
/// </summary>
internal sealed class SenateLogin : ISourceLogin
{
    public string Path => SenateUrls.Home;

    // In the names of the form and of its box.
    private static ReadOnlySpan<byte> Word => "agreement"u8;

    public bool IsSignIn(PageBody page)
    {
        // Nearly every page is another one, and need not be parsed for that.
        if (page.Span.IndexOf(Word) < 0)
            return false;
        using var parsed = SenatePage.Parse(page.Span);
        return parsed.Kind == SenatePageKind.Agreement;
    }

    public async Task SignInAsync(SourceClient client, SourceSettings settings, CancellationToken cancel)
    {
        if (!settings.AcceptsTerms)
            throw SenateEfdSource.Terms.NotAccepted();
        var agreement = await client.GetAsync(new PageRequest<AgreementPage>
        {
            Path = SenateUrls.Home,
            Endpoint = SenateUrls.Home,
            IsOpen = true,
            Reader = new AgreementReader(),
        }, cancel);
        var isTaken = await client.GetAsync(new PageRequest<bool>
        {
            Path = SenateUrls.Home,
            Endpoint = SenateUrls.Home,
            IsOpen = true,
            TakesRedirection = true,
            Referrer = SenateUrls.Home,
            Form = [new("prohibition_agreement", "1"), new("csrfmiddlewaretoken", agreement.CsrfToken)],
            Reader = new AgreementAnswerReader(),
        }, cancel);
        if (!isTaken)
        {
            throw new SyncException(ErrorIds.FormatChanged, "The Senate's site shows its agreement again although it was given, so its form has changed. Update the module.")
            {
                Target = SenateUrls.Home,
            };
        }
    }
}
