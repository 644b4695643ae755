using System.Text;

namespace CapitolSync.Engine.Filings;

/// <summary>White space as a reader sees it: runs of it, no-break spaces included, are one space.</summary>
internal static class Spaces
{
    /// <summary>Trims, and makes one space of each run of white space.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                collapsed.Append(character);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd(' ');
    }
}
