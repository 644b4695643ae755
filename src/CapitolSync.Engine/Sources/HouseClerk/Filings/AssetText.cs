using System.Buffers;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The parts of an asset's cell, which usually ends in a ticker in parentheses and a code in brackets.</summary>
/// <param name="Name">The text without ticker and code.</param>
/// <param name="Ticker">The ticker in upper case.</param>
/// <param name="Code">The two-character code in upper case.</param>
internal sealed record AssetText(string Name, string? Ticker, string? Code)
{
    private const int CodeLength = 2;

    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

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
        if (TryTakeEnd(name, '(', ')', out var named, out before) && Unbroken(named.Trim(), keepsCase) is var whole && PrintedTicker.Is(whole, code, keepsCase))
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

    /// <summary>A narrow cell breaks after a hyphen or a slash: <c>BTC-</c> and, in the next line, <c>USD</c>. So do words, which have small letters.</summary>
    private static ReadOnlySpan<char> Unbroken(ReadOnlySpan<char> token, bool keepsCase) =>
        !keepsCase || (token.IndexOf("- ", StringComparison.Ordinal) < 0 && token.IndexOf("/ ", StringComparison.Ordinal) < 0) || token.ContainsAnyInRange('a', 'z')
            ? token
            : token.ToString().Replace("- ", "-", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal);
}
