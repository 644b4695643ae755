using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>The library's decoders of streams, with a bound on what they unpack.</summary>
internal sealed class BoundedFilters(IFilterProvider inner, ReadingBudget budget) : IFilterProvider
{
    /// <summary>How much a stream may hold: pages and forms are descriptions, whose every few bytes become an object many times their size.</summary>
    public static int Limit(DictionaryToken stream) =>
        stream.ContainsKey(NameToken.Subtype) || stream.ContainsKey(NameToken.Length1)
            ? ReadingBudget.StreamBytes
            : ReadingBudget.ContentBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        var filters = inner.GetFilters(dictionary);
        // What is not packed passes no filter.
        if (filters.Count == 0 && dictionary.TryGet(NameToken.Length, out NumericToken length) && length.Double > Limit(dictionary))
            budget.Exceed("one of its streams is too long");
        return Bound(filters);
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(inner.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters)
    {
        budget.Check();
        return [.. filters.Select(filter => new BoundedFilter(filter, budget))];
    }
}
