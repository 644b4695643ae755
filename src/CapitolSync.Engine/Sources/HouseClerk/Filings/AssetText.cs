using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The parts of an asset's cell, which usually ends in a ticker in parentheses and a code in brackets.</summary>
/// <param name="Name">The text without ticker and code.</param>
/// <param name="Ticker">The ticker in upper case.</param>
/// <param name="Code">The two-character code in upper case.</param>
internal sealed partial record AssetText(string Name, string? Ticker, string? Code)
{
    /// <summary>Takes a cell's text apart.</summary>
    /// <param name="text">The text, its lines joined.</param>
    /// <param name="keepsCase">Whether the report prints letters in their own case, as the oldest ones do not.</param>
    public static AssetText Read(string text, bool keepsCase)
    {
        var name = text;
        string? code = null;
        if (CodeAtEnd().Match(name) is { Success: true } coded)
        {
            code = coded.Groups["code"].Value.ToUpperInvariant();
            name = name[..coded.Index];
        }

        string? ticker = null;
        if (TickerAtEnd().Match(name) is { Success: true } named && !IsWord(named.Groups["ticker"].ValueSpan, keepsCase))
        {
            ticker = named.Groups["ticker"].Value.ToUpperInvariant();
            name = name[..named.Index];
        }

        return new AssetText(name.Length > 0 ? name : text, ticker, code);
    }

    /// <summary>What names end in is not a ticker: "Boeing Company (The)", "Growth Fund (Cayman)".</summary>
    private static bool IsWord(ReadOnlySpan<char> token, bool keepsCase) =>
        token.Equals("The", StringComparison.OrdinalIgnoreCase)
        || (keepsCase && token.Length > 2 && !token[1..].ContainsAnyExceptInRange('a', 'z'));

    [GeneratedRegex(@"\s*\[\s*(?<code>[A-Za-z0-9]{2})\s*\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CodeAtEnd();

    // One token with a letter in it: words in parentheses are a remark, digits alone a rate or a year.
    [GeneratedRegex(@"\s*\((?=[^()]*[A-Za-z])(?<ticker>[A-Za-z0-9][A-Za-z0-9.$:/^-]{0,14})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TickerAtEnd();
}
