using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.Filed;

/// <summary>Text as the font of the House's reports can set it.</summary>
internal static class PlainText
{
    /// <summary>Letters without their accents, and no character beyond ASCII.</summary>
    public static string Of(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => char.IsAscii(c) && c is not '`' ? c.ToString() : c is '’' ? "'" : "-"));
}
