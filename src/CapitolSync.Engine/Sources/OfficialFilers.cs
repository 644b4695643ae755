using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources.HouseClerk;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Sources.SenateEfd;
using CapitolSync.Engine.Sources.SenateEfd.Index;

namespace CapitolSync.Engine.Sources;

/// <summary>Who filed, of filings that no index has listed yet and of those whose member is looked for again.</summary>
internal static class OfficialFilers
{
    private static readonly string[] Titles = ["Hon.", "Mr.", "Mrs.", "Ms.", "Miss", "Dr."];
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    /// <summary>A filing by what its document says of it.</summary>
    /// <param name="source">Who published it.</param>
    /// <param name="document">The document, which prints who filed it and when.</param>
    public static ListedFiling FromDocument(string source, FilingDocument document)
    {
        var filedOn = document.FiledOn!.Value;
        var (first, last) = IsHouse(source) ? Split(document.FilerName!) : (null, null);
        return new ListedFiling(source, document.FilingId)
        {
            Year = filedOn.Year,
            Url = IsHouse(source)
                ? new Uri(HouseClerkSource.Source.BaseUri, HouseUrls.Report(filedOn.Year, document.FilingId))
                : new Uri(SenateEfdSource.Source.BaseUri, SenateUrls.Report(document.FilingId)),
            FilerName = document.FilerName!,
            FilerFirst = first,
            FilerLast = last,
            FilerStatus = document.FilerStatus,
            StateDistrict = document.StateDistrict,
            FiledOn = filedOn,
            TitleOn = document.TitleOn,
            Amendment = document.Amendment,
        };
    }

    /// <summary>Finds the member who filed.</summary>
    public static MemberMatch Match(IReadOnlyList<MemberRecord> members, ListedFiling filing)
    {
        if (IsHouse(filing.Source))
            return new HouseMatcher(members).Match(HouseFilers.Of(filing));
        return filing.FiledOn is null ? MemberMatch.None : new SenateMatcher(members).Match(SenateFilers.Of(filing));
    }

    /// <summary>Given names and last name of <c>Hon. Robin Q. Example Jr.</c></summary>
    private static (string? First, string? Last) Split(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        while (words.Count > 1 && Titles.Contains(words[0], StringComparer.OrdinalIgnoreCase))
            words.RemoveAt(0);
        while (words.Count > 1 && Suffixes.Contains(words[^1].TrimEnd(','), StringComparer.OrdinalIgnoreCase))
            words.RemoveAt(words.Count - 1);
        return (string.Join(' ', words.SkipLast(1)), words[^1].TrimEnd(','));
    }

    private static bool IsHouse(string source) => string.Equals(source, FilingSources.House, StringComparison.Ordinal);
}
