using System.Globalization;
using System.Text;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Names in the one form in which they are compared: case, accents, apostrophes, periods and spacing do not matter.</summary>
internal static class FoldedText
{
    /// <summary>Folds a text as a whole.</summary>
    public static string Of(string text) => Fold(text).Trim(' ');

    /// <summary>Folds a part of a text, whose spaces at either end matter.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        if (Ascii.IsValid(text))
        {
            foreach (var letter in text)
                Append(folded, letter);
            return folded.ToString();
        }

        // An acute accent on its own is typed as an apostrophe, and would come apart into a space and a mark.
        foreach (var letter in Decompose(text.Replace("\u00B4", "", StringComparison.Ordinal), NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                Append(folded, letter);
        }

        return folded.ToString();
    }

    /// <summary>The letters and digits alone, in upper case: the form in which sources that punctuate and space names differently agree.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in Fold(text))
        {
            if (char.IsLetterOrDigit(character))
                letters.Append(char.ToUpperInvariant(character));
        }

        return letters.ToString();
    }

    /// <summary>"Last, First" as "First Last"; <see langword="null"/> without a comma.</summary>
    public static string? Reorder(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        // "First Last, Jr." is in order.
        if (parts.Length < 2 || (parts.Length == 2 && PersonWords.IsSuffix(parts[1])))
            return null;
        return string.Join(' ', [parts[1], parts[0], .. parts[2..]]);
    }

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case '\'' or '"' or '.' or '`' or '\u2018' or '\u2019' or '\u201B' or '\u201C' or '\u201D' or '\u02B9' or '\u02BB' or '\u02BC' or '\u2032':
                break;
            case ',' or '-' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212':
            case var space when char.IsWhiteSpace(space):
                if (folded.Length == 0 || folded[^1] != ' ')
                    folded.Append(' ');
                break;
            // Letters that stand for two.
            case 'ß' or 'ẞ':
                folded.Append("ss");
                break;
            case 'æ' or 'Æ' or 'ǽ' or 'Ǽ' or 'ǣ' or 'Ǣ':
                folded.Append("ae");
                break;
            case 'œ' or 'Œ':
                folded.Append("oe");
                break;
            default:
                folded.Append(PlainLetters.Of(letter));
                break;
        }
    }

    /// <summary>The text with its marks apart from their letters, and without halves of surrogate pairs, which come apart into nothing.</summary>
    public static string Decompose(string text, NormalizationForm form)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString().Normalize(form);
    }
}
