using System.Text;
using AngleSharp.Dom;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>Text as a reader of the page sees it: runs of white space, no-break spaces included, are one space.</summary>
internal static class PageText
{
    /// <summary>What the site prints where there is nothing.</summary>
    private const string Nothing = "--";

    /// <summary>The text of a node.</summary>
    public static string Of(INode node) => Collapse(node.TextContent);

    /// <summary>The text of a node; null where there is none, or only <c>--</c>.</summary>
    public static string? OrNull(INode node) => OrNull(node.TextContent);

    /// <summary>The text; null where there is none, or only <c>--</c>.</summary>
    public static string? OrNull(string text) => Collapse(text) is { Length: > 0 } found && !string.Equals(found, Nothing, StringComparison.Ordinal) ? found : null;

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
