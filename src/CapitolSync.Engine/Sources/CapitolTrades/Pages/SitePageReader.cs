using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Reads one kind of page of the site; each ends as HTML does, or something was lost.</summary>
/// <typeparam name="T">What reading the page gives.</typeparam>
internal abstract class SitePageReader<T> : IPageReader<T>
{
    public abstract T Read(PageBody body);

    public bool IsCutShort(PageBody body) => HtmlPage.IsCutShort(body.Span);
}
