using System.Globalization;
using System.Text;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>What a character of a PDF stands for. Its font says so, and may say it in odd ways, or not at all.</summary>
internal static class GlyphText
{
    private const int FirstLigature = 0xFB00;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Appends a character's text: ligatures as letters, and the hyphens of all kinds as one.</summary>
    /// <returns>Whether something of it is lost, and comes as a character that prints nothing, or that stands for an unknown one.</returns>
    public static bool AppendTo(StringBuilder text, string glyph)
    {
        var isLost = false;
        foreach (var rune in glyph.EnumerateRunes())
        {
            // The soft hyphen is one of the names that fonts have for the hyphen.
            if (rune.Value is 0x00AD or 0x2010 or 0x2011)
                text.Append('-');
            else if (rune.Value - FirstLigature is >= 0 and var ligature && ligature < Ligatures.Length)
                text.Append(Ligatures[ligature]);
            else if (IsLost(rune))
                isLost = true;
            else
                text.Append(rune);
        }

        return isLost;
    }

    private static bool IsLost(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
