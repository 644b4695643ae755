using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Filings;

/// <summary>Compares names and tickers of assets as different sources write them.</summary>
internal static class AssetNames
{
    /// <summary>The letters and digits of a name, in upper case and without accents, which one source prints and the other does not.</summary>
    public static string Normalize(string name) => FoldedText.Letters(name);

    /// <summary>A ticker in its one form, <see cref="Ticker.Normalize"/>.</summary>
    public static string? NormalizeTicker(string? ticker) => Ticker.Normalize(ticker);

    /// <summary>Whether two lines can be about one asset: the same ticker or the same name, and not of kinds that differ, as a stock and an option on it do.</summary>
    public static bool AreOne(FilingLine line, FilingLine other)
    {
        if (line.AssetCode is { } code && other.AssetCode is { } otherCode && !string.Equals(code, otherCode, StringComparison.OrdinalIgnoreCase))
            return false;
        return (NormalizeTicker(line.Ticker) is { } ticker && string.Equals(ticker, NormalizeTicker(other.Ticker), StringComparison.Ordinal))
            || string.Equals(Normalize(line.Asset), Normalize(other.Asset), StringComparison.Ordinal);
    }
}
