using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Reads the index of a year as it was asked for.</summary>
internal sealed class HouseIndexFileReader(int year) : IPageReader<HouseIndexFile>
{
    public HouseIndexFile Read(PageBody body) =>
        new(body.IsNotModified ? null : HouseIndexReader.Read(body.Span.ToArray(), year), body.Validators);
}
