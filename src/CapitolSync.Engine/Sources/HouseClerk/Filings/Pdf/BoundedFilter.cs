using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>One of the library's decoders, which unpacks without a bound and takes what a damaged stream still gives.</summary>
internal sealed class BoundedFilter(IFilter inner, ReadingBudget budget) : IFilter
{
    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.Check();
        if (inner is FlateFilter)
            Verify(input, streamDictionary);
        var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.Decoded(decoded.Length);
        if (streamDictionary.TryGet(NameToken.Type, out NameToken type) && type.Equals(NameToken.ObjStm))
            FontPrograms.Hide(decoded.Span);
        return decoded;
    }

    /// <summary>
    /// Unpacks once for the size and the checksum alone. Half a page could lack rows that nobody would miss,
    /// so a damaged stream has to be seen, and it must be seen here since the library does not say so.
    /// </summary>
    private void Verify(Memory<byte> input, DictionaryToken stream)
    {
        var limit = BoundedFilters.Limit(stream);
        using var packed = new MemoryStream(input.ToArray(), writable: false);
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[16 * 1024];
        var total = 0;
        try
        {
            int read;
            while ((read = unpacking.Read(buffer)) > 0)
            {
                total += read;
                if (total > limit)
                {
                    budget.Exceed($"one of its streams unpacks to more than {limit >> 20} MB");
                    budget.Check();
                }
            }
        }
        catch (InvalidDataException damaged)
        {
            budget.Damage($"one of its streams is damaged: {damaged.Message}");
            // What a damaged map of characters says can fill the memory; a damaged image is never looked at.
            if (!stream.ContainsKey(NameToken.Type) && !stream.ContainsKey(NameToken.Subtype))
            {
                budget.Exceed(budget.Damaged!);
                budget.Check();
            }
        }
    }
}
