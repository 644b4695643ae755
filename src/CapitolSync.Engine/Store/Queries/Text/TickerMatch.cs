using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Decides whether a ticker is one of those in a query: without an exchange any matches, and BRK.B, BRK/B and BRK-B are the same.</summary>
internal sealed class TickerMatch
{
    private readonly HashSet<string> _tickers = new(StringComparer.Ordinal);
    private readonly List<Regex> _patterns = [];

    public TickerMatch(IEnumerable<string> asked)
    {
        foreach (var text in asked)
        {
            if (Wildcard.IsPattern(text))
                _patterns.Add(Wildcard.ToRegex(Wildcard.Map(text, Fold)));
            else
                _tickers.Add(Fold(text).Trim());
        }
    }

    /// <summary>True if a stored ticker is meant, with its exchange or without.</summary>
    public bool IsMatch(string ticker)
    {
        var folded = Fold(ticker);
        var exchange = folded.LastIndexOf(':');
        return IsFoldedMatch(folded) || (exchange > 0 && IsFoldedMatch(folded[..exchange]));
    }

    private bool IsFoldedMatch(string folded) => _tickers.Contains(folded) || _patterns.Exists(pattern => pattern.IsMatch(folded));

    private static string Fold(string text) => text.ToUpperInvariant().Replace('.', '/').Replace('-', '/');
}
