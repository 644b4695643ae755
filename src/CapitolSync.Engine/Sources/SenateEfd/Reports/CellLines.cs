using System.Text;
using AngleSharp.Dom;
using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>The text of a cell, a string for each line that a browser would show.</summary>
internal static class CellLines
{
    /// <summary>The lines of a cell, empty ones left out.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="skip">Parts that are left out with all that is in them.</param>
    public static string[] Of(IElement cell, Predicate<IElement>? skip = null)
    {
        var text = new StringBuilder();
        Append(text, cell, skip, depth: 0);
        return [.. text.ToString().Split('\n').Select(line => Spaces.Collapse(line)).Where(line => line.Length > 0)];
    }

    private static void Append(StringBuilder text, INode node, Predicate<IElement>? skip, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data.ReplaceLineEndings(" "));
            else if (child is not IElement element || skip?.Invoke(element) is true || depth > 50)
                continue;
            else if (element.LocalName is "br")
                text.Append('\n');
            else if (element.LocalName is "div" or "p" or "li")
                AppendBlock(text, element, skip, depth);
            else
                Append(text, element, skip, depth + 1);
        }
    }

    private static void AppendBlock(StringBuilder text, IElement block, Predicate<IElement>? skip, int depth)
    {
        text.Append('\n');
        Append(text, block, skip, depth + 1);
        text.Append('\n');
    }
}
