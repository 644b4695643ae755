using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>Whether the agreement was taken: then the site leads to its search form, and otherwise it shows the agreement again.</summary>
internal sealed class AgreementAnswerReader : IPageReader<bool>
{
    public bool Read(PageBody body)
    {
        if (body.RedirectedTo is { } to)
            return !string.Equals(to.AbsolutePath, SenateUrls.Home, StringComparison.OrdinalIgnoreCase);
        _ = AgreementPage.Read(body.Span);
        return false;
    }
}
