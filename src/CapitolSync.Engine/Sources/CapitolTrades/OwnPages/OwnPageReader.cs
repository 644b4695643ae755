using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Sources.CapitolTrades.OwnPages;

/// <summary>Reads the page of one item.</summary>
internal sealed class OwnPageReader<TDetail>(OwnPageStream<TDetail> stream, long id) : SitePageReader<Batch>
{
    public override Batch Read(PageBody body) => new OwnPageBatch<TDetail>(stream, stream.Read(body.Span, id));
}
