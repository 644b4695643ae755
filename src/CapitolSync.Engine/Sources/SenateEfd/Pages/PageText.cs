using AngleSharp.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>Text as a reader of the page sees it: runs of white space, no-break spaces included, are one space.</summary>
internal static class PageText
{
    /// <summary>The text of a node.</summary>
    public static string Of(INode node) => Spaces.Collapse(node.TextContent);

    /// <summary>The text of a node; null where there is none, or only <c>--</c> and the like.</summary>
    public static string? OrNull(INode node) => OrNull(node.TextContent);

    /// <summary>The text; null where there is none, or only <c>--</c> and the like.</summary>
    public static string? OrNull(string text) => NoValue.Is(text) ? null : Spaces.Collapse(text);
}
