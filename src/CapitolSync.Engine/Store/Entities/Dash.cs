using System.Globalization;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>The characters that are shown as a dash.</summary>
internal static class Dash
{
    /// <summary>Whether it is one: fonts and editors put one for another, the soft hyphen and the minus sign too.</summary>
    public static bool Is(char c) => c is '-' or '\u00AD' or '\u2212' || (!char.IsAscii(c) && char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation);
}
