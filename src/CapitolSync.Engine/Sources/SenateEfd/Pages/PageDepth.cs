using AngleSharp.Dom;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>How deep the elements of a page are nested. Selectors descend by recursion, which a hostile page could make overflow the stack.</summary>
internal static class PageDepth
{
    /// <summary>The site's own pages are about 20 deep.</summary>
    private const int Maximum = 500;

    /// <summary>Whether it is deeper than any real page.</summary>
    public static bool IsTooDeep(IDocument document)
    {
        var waiting = new Stack<(INode Node, int Depth)>([(document, 0)]);
        while (waiting.TryPop(out var place))
        {
            if (place.Depth > Maximum)
                return true;
            foreach (var child in place.Node.ChildNodes)
                waiting.Push((child, place.Depth + 1));
        }
        return false;
    }
}
