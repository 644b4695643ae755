using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>
/// Decides whether a ticker is one of those in a query: without an exchange any matches, and BRK.B, BRK/B and BRK-B are the
/// same, as are BTC, $$BTC and CRYPTO:BTC. Filings name no exchange: what they list is listed in the US, and what is asked for
/// on any exchange includes it.
/// </summary>
internal sealed class TickerMatch
{
    private const string Listing = ":US", AnyListing = ":*", CryptoPrefix = "CRYPTO:", Crypto = "$$";

    private readonly Tickers _any = new();

    // What was asked for with :US or :*, without it.
    private readonly Tickers _listed = new();

    public TickerMatch(IEnumerable<string> asked)
    {
        foreach (var text in asked)
        {
            _any.Add(text);
            var trimmed = text.Trim();
            if (trimmed.EndsWith(Listing, StringComparison.OrdinalIgnoreCase))
                _listed.Add(trimmed[..^Listing.Length]);
            else if (trimmed.EndsWith(AnyListing, StringComparison.Ordinal) && !trimmed.StartsWith(CryptoPrefix, StringComparison.OrdinalIgnoreCase))
                _listed.Add(trimmed[..^AnyListing.Length]);
        }
    }

    /// <summary>True if a stored ticker is meant, with its exchange or without.</summary>
    public bool IsMatch(string ticker)
    {
        var folded = Fold(ticker);
        if (_any.Contain(folded))
            return true;
        if (folded.StartsWith(Crypto, StringComparison.Ordinal))
            return _any.Contain(folded[Crypto.Length..]);
        var exchange = folded.LastIndexOf(':');
        return exchange > 0 ? _any.Contain(folded[..exchange]) : _listed.Contain(folded);
    }

    private static string Fold(string text)
    {
        var folded = text.ToUpperInvariant().Replace('.', '/').Replace('-', '/');
        return folded.StartsWith(CryptoPrefix, StringComparison.Ordinal) ? Crypto + folded[CryptoPrefix.Length..] : folded;
    }

    private sealed class Tickers
    {
        private readonly HashSet<string> _plain = new(StringComparer.Ordinal);
        private readonly List<Regex> _patterns = [];

        public void Add(string text)
        {
            if (Wildcard.IsPattern(text))
                _patterns.Add(Wildcard.ToRegex(Wildcard.Map(text, Fold)));
            else if (text.Trim() is { Length: > 0 } ticker)
                _plain.Add(Fold(ticker));
        }

        public bool Contain(string folded) => _plain.Contains(folded) || _patterns.Exists(pattern => pattern.IsMatch(folded));
    }
}
