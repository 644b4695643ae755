namespace CapitolSync.Engine.Store.Entities;

/// <summary>The one notion of a ticker: whatever a source writes, in the form that the database compares and prices are kept under.</summary>
internal static class Ticker
{
    private const int MaxLength = 24;
    private const string Exchange = ":US", CryptoPrefix = "CRYPTO:", Crypto = "$$";

    // How some write a US listing in front of the ticker.
    private static readonly string[] Listings = ["NYSE:", "NASDAQ:", "NYSEARCA:", "NYSEAMERICAN:", "AMEX:"];

    /// <summary>A ticker in one form: <c>BRK/B</c>, <c>BRK-B</c> and <c>brk.b:US</c> are <c>BRK.B</c>, <c>CRYPTO:BTC</c> is <c>$$BTC</c>.</summary>
    /// <param name="ticker">The ticker as written, with its exchange or without.</param>
    /// <returns>Null where there is none.</returns>
    public static string? Normalize(string? ticker)
    {
        if (ticker is null || NoValue.Is(ticker))
            return null;
        var text = ticker.Trim().ToUpperInvariant();
        if (text.StartsWith(CryptoPrefix, StringComparison.Ordinal))
            return Crypto + text[CryptoPrefix.Length..];
        if (text.EndsWith(Exchange, StringComparison.Ordinal))
            text = text[..^Exchange.Length];
        foreach (var listing in Listings)
        {
            if (text.StartsWith(listing, StringComparison.Ordinal))
                text = text[listing.Length..].TrimStart();
        }

        if (text is "N/A" or "NONE")
            return null;
        text = Separate(text);
        return text.AsSpan().ContainsAnyExcept('.', ' ') ? text : null;
    }

    /// <summary>Whether it can be a ticker of any kind, as a user gives it: an index, a currency or crypto too, but no name and no misspelled text.</summary>
    /// <param name="normalized">The ticker, normalized.</param>
    public static bool IsWellFormed(string normalized) => normalized.Length <= MaxLength && !normalized.AsSpan().ContainsAnyExcept(Characters)
        && !normalized.Contains("..", StringComparison.Ordinal);

    /// <summary>Whether it can be a security listed in the US: no currency, no crypto, no other exchange.</summary>
    /// <param name="normalized">The ticker, normalized.</param>
    public static bool IsListed(string normalized) => normalized.Length <= 10 && char.IsAsciiLetterUpper(normalized[0])
        && !normalized.AsSpan().ContainsAnyExcept(ListedCharacters);

    /// <summary>Separates a class of shares with a period, as most write it.</summary>
    private static string Separate(string text) => text.Replace('/', '.').Replace('-', '.');

    private static readonly System.Buffers.SearchValues<char> Characters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.$:^=_+&");

    private static readonly System.Buffers.SearchValues<char> ListedCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.$");
}
