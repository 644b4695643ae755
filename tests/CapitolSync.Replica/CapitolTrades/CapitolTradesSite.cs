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

    public Page Find(SourceRequest request, PageVariant variant)
    {
        var key = Router.Parse(request);
        var version = Version();
        return variant == PageVariant.Normal
            ? version.Get(key, Chrome)
            : version.Render(key, variant, Chrome(key.Kind));
    }

    /// <summary>Renders all there is into the cache, as far as it fits.</summary>
    public void Prerender(int pageSize)
    {
        var version = Version();
        var pages = Enumerable.Range(1, ListFrame.Pages(version.Snapshot.Trades.Count, pageSize))
            .Select(page => new PageKey(PageKind.TradeList, page, pageSize))
            .Concat(version.Snapshot.Trades.Select(t => new PageKey(PageKind.Trade, t.TxId)))
            .Concat(version.Snapshot.Issuers.Select(i => new PageKey(PageKind.Issuer, i.IssuerId)));
        Parallel.ForEach(pages, key => version.Get(key, Chrome));
    }

    private RenderedVersion Version()
    {
        var current = _data.Current;
        var version = _version;
        if (!ReferenceEquals(version.Snapshot, current))
            _version = version = new RenderedVersion(current, _options);
        return version;
    }

    /// <summary>As heavy as it takes for a typical page of the kind to have the size that was asked for.</summary>
    private Chrome Chrome(PageKind kind) => _chromes.GetOrAdd(kind, kind =>
    {
        var lean = new Chrome(kind, _options.Seed, Filler.None);
        var missing = Target(kind) - _version.Render(Sample(kind), PageVariant.Normal, lean).Length;
        return missing > 0 ? new Chrome(kind, _options.Seed, Filler.For(missing, kind)) : lean;
    });

    private int Target(PageKind kind) => kind switch
    {
        PageKind.TradeList or PageKind.IssuerList or PageKind.PoliticianList => _options.ListingBytes,
        PageKind.Trade or PageKind.Issuer or PageKind.Politician => _options.DetailBytes,
        _ => 0,
    };

    private PageKey Sample(PageKind kind)
    {
        var snapshot = _data.Current;
        return kind switch
        {
            PageKind.Trade => new PageKey(kind, snapshot.Trades is [var trade, ..] ? trade.TxId : 0),
            PageKind.Issuer => new PageKey(kind, snapshot.Issuers.FirstOrDefault(i => i.Performance is null)?.IssuerId ?? 0),
            PageKind.Politician => new PageKey(kind, Text: snapshot.Politicians is [var politician, ..] ? politician.PoliticianId : null),
            _ => new PageKey(kind, 1, Router.DefaultSize),
        };
    }
}
