using System.Collections.Concurrent;
using CapitolSync.Replica.CapitolTrades.Pages;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.CapitolTrades;

/// <summary>The pages of one snapshot. A mutation makes the next one, and what was rendered is forgotten with this.</summary>
internal sealed class RenderedVersion(CapitolTradesSnapshot snapshot, ReplicaOptions options)
{
    private readonly ConcurrentDictionary<PageKey, Page> _pages = [];
    private readonly ConcurrentDictionary<PageKind, Sidebar> _sidebars = [];
    private long _bytes;

    public CapitolTradesSnapshot Snapshot => snapshot;

    public Page Get(PageKey key, Func<PageKind, Chrome> chrome)
    {
        if (_pages.TryGetValue(key, out var page))
            return page;

        page = Render(key, PageVariant.Normal, chrome(key.Kind));
        if (Interlocked.Add(ref _bytes, page.OwnBytes) > options.CacheBytes)
        {
            _pages.Clear();
            Interlocked.Exchange(ref _bytes, page.OwnBytes);
        }
        _pages[key] = page;
        return page;
    }

    public Page Render(PageKey key, PageVariant variant, Chrome chrome)
    {
        var content = variant switch
        {
            PageVariant.LoadingShell => PageContent.LoadingShell,
            PageVariant.NoList => PageContent.NoList with { Sidebar = SidebarOf(key.Kind) },
            PageVariant.RscError => PageContent.RscError,
            _ => Content(key, empty: variant == PageVariant.EmptyList),
        };
        if (variant == PageVariant.Reformatted)
            content = content with { Flight = Renaming.Apply(content.Flight) };
        return Assemble(key, content, chrome);
    }

    private PageContent Content(PageKey key, bool empty) => key.Kind switch
    {
        PageKind.TradeList => TradeListPage.Render(snapshot, key, empty, SidebarOf(key.Kind)!),
        PageKind.IssuerList => IssuerListPage.Render(snapshot, key, empty, SidebarOf(key.Kind)!),
        PageKind.PoliticianList => PoliticianListPage.Render(snapshot, key, empty, SidebarOf(key.Kind)!),
        _ when empty => PageContent.NoList,
        PageKind.Trade when snapshot.Index.Trade(key.Number) is { } trade => TradePage.Render(snapshot, trade),
        PageKind.Issuer when snapshot.Index.Issuer(key.Number) is { } issuer => IssuerPage.Render(snapshot, issuer),
        PageKind.Politician when snapshot.Index.Politician(key.Text ?? "") is { } politician =>
            PoliticianPage.Render(snapshot, politician),
        _ => MissingPage.Content,
    };

    private Sidebar? SidebarOf(PageKind kind) =>
        Chrome.IsList(kind)
            ? _sidebars.GetOrAdd(kind, k => Sidebar.Make(k, snapshot, options.Seed))
            : null;

    private Page Assemble(PageKey key, PageContent content, Chrome chrome)
    {
        var page = new PageBuilder(key.Rsc, Dice.For(options.Seed, $"{key.Kind} {key.Number} {key.Size} {key.Text}"));
        page.Html(chrome.Head);
        page.Flight(chrome.Flight);
        page.Flight(content.Flight);
        page.Html("""<div hidden id="S:0">""");
        AddHtml(page, content.Html, chrome);
        page.Html("</div>");
        if (content.Sidebar is { } sidebar)
        {
            page.Flight(sidebar.Digest);
            page.Flight(sidebar.Filters);
            page.Html(sidebar.Html);
        }
        page.Html(chrome.Tail);
        return page.Build(content.Status);
    }

    private static void AddHtml(PageBuilder page, ReadOnlySpan<char> html, Chrome chrome)
    {
        for (int mark; (mark = html.IndexOf(Filler.IconMark)) >= 0; html = html[(mark + 1)..])
        {
            page.Html(html[..mark]);
            page.Html(chrome.Icon);
        }
        page.Html(html);
    }
}
