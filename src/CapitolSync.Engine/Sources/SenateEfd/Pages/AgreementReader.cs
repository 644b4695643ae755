using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>Reads the agreement as it was asked for.</summary>
internal sealed class AgreementReader : IPageReader<AgreementPage>
{
    public AgreementPage Read(PageBody body) => AgreementPage.Read(body.Span);
}
