using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Reads the index of a year as it was asked for.</summary>
internal sealed class HouseIndexFileReader(int year) : IPageReader<HouseIndexFile>
{
    // The record at the end of the directory, with the longest comment that it can have.
    private const int EndWithin = 22 + ushort.MaxValue;

    public HouseIndexFile Read(PageBody body) =>
        new(body.IsNotModified ? null : HouseIndexReader.Read(body.Span.ToArray(), year), body.Validators);

    /// <summary>A zip file ends with its directory, or a part of it was lost.</summary>
    public bool IsCutShort(PageBody body) => body.Span.StartsWith("PK"u8) && body.Span[^Math.Min(EndWithin, body.Length)..].LastIndexOf("PK\u0005\u0006"u8) < 0;
}
