using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Filings.Members;

/// <summary>Names as words that can be compared: lower case, without accents, punctuation, titles, suffixes and credentials.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> NotNames = new(StringComparer.Ordinal)
    {
        "jr", "sr", "ii", "iii", "iv", "v", "md", "facs", "esq", "phd", "dds", "dvm", "od", "cpa", "hon", "mr", "mrs", "ms", "miss", "dr", "the", "honorable",
    };

    /// <summary>The words of a name, in their order.</summary>
    public static string[] Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return [];
        var text = new StringBuilder(name.Length);
        foreach (var character in FoldedText.Decompose(name, NormalizationForm.FormD))
        {
            if (char.IsLetter(character))
                text.Append(PlainLetters.Of(character));
            // An apostrophe joins (O'Halleran); accents vanish; the rest parts words. Dots part initials as in J.D., so M.D. is joined below.
            else if (character is not ('\'' or '’' or '‘') && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                text.Append(character == '.' ? '.' : ' ');
        }
        return [.. text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Split)];
    }

    /// <summary>Whether one list of words occurs in the other without a gap.</summary>
    public static bool Contains(string[] whole, string[] part) => part.Length > 0 && whole.AsSpan().IndexOf(part) >= 0;

    private static IEnumerable<string> Split(string word) =>
        NotNames.Contains(word.Replace(".", "", StringComparison.Ordinal))
            ? []
            : word.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(part => !NotNames.Contains(part));
}
