using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>Reads a page of the catalog of members, of all or of one committee.</summary>
internal sealed class PoliticiansPageReader : SitePageReader<PoliticianPage>
{
    public override PoliticianPage Read(PageBody body) => PoliticianPage.Read(body.Span);
}
