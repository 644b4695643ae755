using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Reads one file of members, which is a JSON list.</summary>
internal sealed class LegislatorFileReader : IPageReader<LegislatorList>
{
    public LegislatorList Read(PageBody body) => LegislatorReader.Read(body.Span);

    public bool IsCutShort(PageBody body) => body.Span.Trim(" \t\r\n"u8) is [(byte)'[', ..] and not [.., (byte)']'];
}
