using AngleSharp.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>What the cells of ticker and asset say together.</summary>
/// <param name="Text">All that is printed in the cell of the asset, its terms included.</param>
/// <param name="Asset">The asset's name; on an exchange, of what was given.</param>
/// <param name="Ticker">Its ticker.</param>
/// <param name="Received">What was received in an exchange.</param>
/// <param name="Terms">What stands in gray below the name.</param>
internal sealed record AssetCell(string Text, string Asset, string? Ticker, ExchangeLeg? Received, AssetTerms Terms)
{
    private const string Given = "(Exchanged)";
    private const string Gotten = "(Received)";

    /// <summary>Reads the two cells.</summary>
    /// <param name="cell">The cell of the asset.</param>
    /// <param name="tickers">The lines of the cell of the ticker, <c>--</c> included.</param>
    /// <param name="type">Only an exchange has two legs.</param>
    public static AssetCell Read(IElement cell, string[] tickers, FilingTxType type)
    {
        var names = CellLines.Of(cell, IsMuted);
        var text = string.Join(' ', CellLines.Of(cell));
        var terms = AssetTerms.Read(cell.QuerySelectorAll(".text-muted").Where(part => part.ParentElement?.Closest(".text-muted") is null));
        if (type == FilingTxType.Exchange && Legs(names) is var (given, received))
        {
            // One ticker for two legs could belong to either.
            var (first, second) = tickers is [var one, var two] ? (ReadTicker(one), ReadTicker(two)) : (null, null);
            return new AssetCell(text, given, first, new ExchangeLeg(received, second), terms);
        }
        return new AssetCell(text, string.Join(' ', names), tickers is [var only] ? ReadTicker(only) : null, null, terms);
    }

    /// <summary>What was given and what was received, each of which may take several lines.</summary>
    private static (string Given, string Received)? Legs(string[] names)
    {
        var end = Array.FindIndex(names, static name => name.EndsWith(Given, StringComparison.OrdinalIgnoreCase)) + 1;
        if (end == 0 || end == names.Length || !names[^1].EndsWith(Gotten, StringComparison.OrdinalIgnoreCase))
            return null;
        return (string.Join(' ', names[..end])[..^Given.Length].TrimEnd(), string.Join(' ', names[end..])[..^Gotten.Length].TrimEnd());
    }

    private static bool IsMuted(IElement element) => element.ClassList.Contains("text-muted");

    private static string? ReadTicker(string text) => PageText.OrNull(text)?.ToUpperInvariant();
}
