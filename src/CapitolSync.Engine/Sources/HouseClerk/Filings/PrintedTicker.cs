using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>
/// Tells tickers from what else stands in parentheses at the end of an asset's name: the form prints the ticker there, and
/// filers write remarks.
/// </summary>
internal static partial class PrintedTicker
{
    private const int Longest = 15;

    // Tickers are looked up by their form alone, so these words of that form would be taken for one.
    private static readonly string[] Words = ["THE", "ADR", "N/A", "NONE"];

    /// <summary>Whether a token is a ticker.</summary>
    /// <param name="token">What stands in parentheses.</param>
    /// <param name="code">The code of the kind of asset, in upper case.</param>
    /// <param name="keepsCase">Whether the report prints letters in their own case, as the oldest ones do not.</param>
    public static bool Is(ReadOnlySpan<char> token, string? code, bool keepsCase)
    {
        if (token.Length > Longest || (keepsCase && token.Length > 2 && !token[1..].ContainsAnyExceptInRange('a', 'z')))
            return false;
        foreach (var word in Words)
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        Span<char> upper = stackalloc char[token.Length];
        token.ToUpperInvariant(upper);
        return code switch
        {
            // Private funds are not listed; what stands there is a country, a currency or a legal form.
            "HN" => false,
            // The state of a municipal bond.
            "GS" when token.Length == 2 => false,
            "CT" when Coin().IsMatch(upper) => true,
            _ => Form().IsMatch(upper),
        };
    }

    /// <summary>
    /// A US ticker, up to five letters, with a class or without (BRK.B, RDS/A, T$A, BTC-USD), one with its exchange or kind
    /// (CRYPTO:BTC, 7203:JP, 1299.HK, PETR4.SA), a currency or future (EURUSD=X), an index (^SPX), a CUSIP or an ISIN.
    /// </summary>
    [GeneratedRegex(
        @"^([A-Z]{1,5}\+?([.$/+-][A-Z]{1,4}){0,2}|[A-Z0-9]{1,10}:[A-Z0-9.$/-]{1,10}|[0-9][A-Z0-9]{1,5}\.[A-Z]{1,3}|[A-Z]{4}[0-9]{1,2}\.[A-Z]{2}|[A-Z0-9.-]{1,10}=[A-Z]{1,2}|\^[A-Z0-9.]{1,10}|(?=[A-Z]*[0-9])[A-Z0-9]{9}([A-Z0-9]{3})?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();

    /// <summary>Coins have longer ones, and digits in them.</summary>
    [GeneratedRegex("^[A-Z0-9]{0,9}[A-Z][A-Z0-9]{0,9}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Coin();
}
