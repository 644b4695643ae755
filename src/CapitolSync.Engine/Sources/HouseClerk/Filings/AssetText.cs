using System.Buffers;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The parts of an asset's cell, which usually ends in a ticker in parentheses and a code in brackets.</summary>
/// <param name="Name">The text without ticker and code.</param>
/// <param name="Ticker">The ticker in upper case.</param>
/// <param name="Code">The two-character code in upper case.</param>
internal sealed record AssetText(string Name, string? Ticker, string? Code)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int CodeLength = 2;
    private const int LongestTicker = 15;

    // Longer ones have a mark of a class or of a kind of asset in them.
    private const int MostLetters = 5;

    private static readonly SearchValues<char> LetterCharacters = SearchValues.Create(Letters);
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create(Letters + "0123456789");

    // BRK.B, RDS/A, T$A, BTC-USD, CRYPTO:BTC, EURUSD=X, ^SPX
    private static readonly SearchValues<char> TickerCharacters = SearchValues.Create(Letters + "0123456789.$:/^=+-");

    /// <summary>Takes a cell's text apart.</summary>
    /// <param name="text">The text, its lines joined.</param>
    /// <param name="keepsCase">Whether the report prints letters in their own case, as the oldest ones do not.</param>
    public static AssetText Read(string text, bool keepsCase)
    {
        var name = text.AsSpan();
        string? code = null;
        if (TryTakeEnd(name, '[', ']', out var coded, out var before) && coded.Trim() is { Length: CodeLength } letters && !letters.ContainsAnyExcept(CodeCharacters))
        {
            code = letters.ToString().ToUpperInvariant();
            name = before;
        }

        string? ticker = null;
        if (TryTakeEnd(name, '(', ')', out var named, out before) && Unbroken(named.Trim(), keepsCase) is var whole && IsTicker(whole, keepsCase))
        {
            ticker = whole.ToString().ToUpperInvariant();
            name = before;
        }

        return new AssetText(name.IsEmpty ? text : name.ToString(), ticker, code);
    }

    /// <summary>Takes what stands between two brackets at the end of a text, and what stands before them.</summary>
    private static bool TryTakeEnd(ReadOnlySpan<char> text, char open, char close, out ReadOnlySpan<char> inside, out ReadOnlySpan<char> before)
    {
        inside = before = default;
        var at = text.EndsWith(close) ? text.LastIndexOf(open) : -1;
        if (at < 0)
            return false;
        inside = text[(at + 1)..^1];
        before = text[..at].TrimEnd();
        return true;
    }

    /// <summary>A narrow cell breaks after a hyphen: <c>BTC-</c> and, in the next line, <c>USD</c>. So do words, which have small letters.</summary>
    private static ReadOnlySpan<char> Unbroken(ReadOnlySpan<char> token, bool keepsCase) =>
        !keepsCase || token.IndexOf("- ", StringComparison.Ordinal) < 0 || token.ContainsAnyInRange('a', 'z')
            ? token
            : token.ToString().Replace("- ", "-", StringComparison.Ordinal);

    /// <summary>One token with a letter in it: words in parentheses are a remark, digits alone a rate or a year.</summary>
    private static bool IsTicker(ReadOnlySpan<char> token, bool keepsCase) =>
        token.Length <= LongestTicker
        && (char.IsAsciiLetterOrDigit(token is [var first, ..] ? first : ' ') || token.StartsWith('^'))
        && !token.ContainsAnyExcept(TickerCharacters)
        && token.ContainsAny(LetterCharacters)
        && !IsWord(token, keepsCase);

    /// <summary>What names end in is not a ticker: "Boeing Company (The)", "Growth Fund (Cayman)".</summary>
    private static bool IsWord(ReadOnlySpan<char> token, bool keepsCase) =>
        token.Equals("The", StringComparison.OrdinalIgnoreCase)
        || (keepsCase
            ? token.Length > 2 && !token[1..].ContainsAnyExceptInRange('a', 'z')
            : token.Length > MostLetters && !token.ContainsAnyExcept(LetterCharacters));
}
