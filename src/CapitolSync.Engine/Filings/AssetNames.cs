using System.Text;

namespace CapitolSync.Engine.Filings;

/// <summary>Compares names and tickers of assets as different sources write them.</summary>
internal static class AssetNames
{
    /// <summary>The letters and digits of a name, in upper case.</summary>
    public static string Normalize(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
                letters.Append(char.ToUpperInvariant(character));
        }
        return letters.ToString();
    }

    /// <summary>A ticker in one form: <c>BRK/B</c>, <c>BRK-B</c> and <c>brk.b:US</c> are <c>BRK.B</c>, <c>CRYPTO:BTC</c> is <c>$$BTC</c>.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? NormalizeTicker(string? ticker)
    {
        if (string.IsNullOrWhiteSpace(ticker))
            return null;
        var text = ticker.Trim().ToUpperInvariant();
        if (text.StartsWith("CRYPTO:", StringComparison.Ordinal))
            return "$$" + text["CRYPTO:".Length..];
        if (text.EndsWith(":US", StringComparison.Ordinal))
            text = text[..^":US".Length];
        text = text.Replace('/', '.').Replace('-', '.');
        return text.AsSpan().ContainsAnyExcept('.', ' ') ? text : null;
    }

    /// <summary>Whether two lines can be about one asset: the same ticker or the same name, and not of kinds that differ, as a stock and an option on it do.</summary>
    public static bool AreOne(FilingLine line, FilingLine other)
    {
        if (line.AssetCode is { } code && other.AssetCode is { } otherCode && !string.Equals(code, otherCode, StringComparison.OrdinalIgnoreCase))
            return false;
        return (NormalizeTicker(line.Ticker) is { } ticker && string.Equals(ticker, NormalizeTicker(other.Ticker), StringComparison.Ordinal))
            || string.Equals(Normalize(line.Asset), Normalize(other.Asset), StringComparison.Ordinal);
    }
}
