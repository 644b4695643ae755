using System.Collections.Concurrent;
using CapitolSync.Replica.CapitolTrades.Pages;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.CapitolTrades;

/// <summary>Stands in for capitoltrades.com. Answers every path, with a 404 page if need be.</summary>
internal sealed class CapitolTradesSite : ISource
{
    private readonly ReplicaOptions _options;
    private readonly CapitolTradesData _data;
    private readonly ConcurrentDictionary<PageKind, Chrome> _chromes = [];
    private volatile RenderedVersion _version;

    public CapitolTradesSite(ReplicaOptions options, CapitolTradesData data)
    {
        _options = options;
        _data = data;
        _version = new RenderedVersion(data.Current, options);
    }

    public bool Owns(string path) => true;

    public Page Find(SourceRequest request, PageVariant variant)
    {
        var key = Router.Parse(request);
        if (key.Kind == PageKind.TradeList && key.Size > _options.LargestPageSize)
            key = key with { Size = _options.LargestPageSize };
        var version = Version();
        return variant == PageVariant.Normal
            ? version.Get(key, ChromeOf)
            : version.Render(key, variant, ChromeOf(key.Kind));
    }

    /// <summary>Renders all there is into the cache, as far as it fits.</summary>
    public void Prerender(int pageSize)
    {
        var version = Version();
        var pages = Enumerable.Range(1, ListFrame.Pages(version.Snapshot.Trades.Count, pageSize))
            .Select(page => new PageKey(PageKind.TradeList, page, pageSize))
            .Concat(version.Snapshot.Trades.Select(t => new PageKey(PageKind.Trade, t.TxId)))
            .Concat(version.Snapshot.Issuers.Select(i => new PageKey(PageKind.Issuer, i.IssuerId)));
        Parallel.ForEach(pages, key => version.Get(key, ChromeOf));
    }

    private RenderedVersion Version()
    {
        var current = _data.Current;
        var version = _version;
        if (!ReferenceEquals(version.Snapshot, current))
            _version = version = new RenderedVersion(current, _options);
        return version;
    }

    /// <summary>As heavy as it takes for an average page of the kind to have the size that was asked for.</summary>
    private Chrome ChromeOf(PageKind kind) => _chromes.GetOrAdd(kind, kind =>
    {
        var lean = new Chrome(kind, _options.Seed, Filler.None);
        var length = Samples(kind).DefaultIfEmpty().Average(key => _version.Render(key, PageVariant.Normal, lean).Length);
        return new Chrome(kind, _options.Seed, Filler.For(Target(kind) - (int)length, kind));
    });

    private int Target(PageKind kind) =>
        Chrome.IsList(kind) ? _options.ListingBytes : kind == PageKind.Missing ? 0 : _options.DetailBytes;

    private IEnumerable<PageKey> Samples(PageKind kind) => kind switch
    {
        PageKind.Trade => _version.Snapshot.Trades.Take(50).Select(t => new PageKey(kind, t.TxId)),
        PageKind.Issuer => _version.Snapshot.Issuers.Take(50).Select(i => new PageKey(kind, i.IssuerId)),
        PageKind.Politician => _version.Snapshot.Politicians.Take(50).Select(p => new PageKey(kind, Text: p.PoliticianId)),
        _ => [new PageKey(kind, 1, Router.DefaultSize)],
    };
}
