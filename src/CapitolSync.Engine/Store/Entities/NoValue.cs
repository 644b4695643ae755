using System.Globalization;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>What sources write in place of a value that they do not have: nothing that can be seen, dashes of any kind, <c>N/A</c>.</summary>
internal static class NoValue
{
    /// <summary>Whether a text says no more than that.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = Visible(text);
        if (text.Equals("N/A", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var c in text)
        {
            if (!Dash.Is(c))
                return false;
        }

        return true;
    }

    /// <summary>The text, trimmed; <see langword="null"/> if it says no more than that there is none.</summary>
    public static string? OrText(string? text) => text is null || Is(text) ? null : text.Trim();

    /// <summary>The text between spaces of any width.</summary>
    private static ReadOnlySpan<char> Visible(ReadOnlySpan<char> text)
    {
        while (text is [var first, ..] && IsInvisible(first))
            text = text[1..];
        while (text is [.., var last] && IsInvisible(last))
            text = text[..^1];
        return text;
    }

    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c) || (!char.IsAsciiLetterOrDigit(c) && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format);
}
