using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Reads one file of members, which is a JSON list.</summary>
internal sealed class LegislatorFileReader : IPageReader<LegislatorFileContent>
{
    // The law that asks for reports of transactions is of April 2012.
    private static readonly DateOnly FirstReports = new(2012, 4, 4);

    public LegislatorFileContent Read(PageBody body) =>
        new(LegislatorReader.Read(body.Span), MemberFileReader.Read(body.Span, FirstReports));

    public bool IsCutShort(PageBody body) => !body.Span.TrimEnd(" \t\r\n"u8).EndsWith("]"u8);
}
