using System.Globalization;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Filings;

/// <summary>Finds the terms of an option in a filer's own words. What is not said, or said twice differently, stays empty.</summary>
public static partial class OptionText
{
    /// <summary>Reads a description such as <c>Purchased 50 call options with a strike price of $150 and an expiration date of 1/16/26.</c></summary>
    /// <param name="text">The filer's words.</param>
    /// <returns>The terms that are certain; null when there are none.</returns>
    public static OptionTerms? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var terms = new OptionTerms(
            Single(Kind().Matches(text), match => match.Groups["value"].Value.ToLowerInvariant()),
            SingleValue(Strike().Matches(text), match => Number(match.Groups["value"].ValueSpan)),
            SingleValue(Expiry().Matches(text), match => Day(match.Groups["value"].ValueSpan)),
            SingleValue(Contracts().Matches(text), match => (int?)Number(match.Groups["value"].ValueSpan)));
        return terms is { Kind: null, Strike: null, ExpiresOn: null, Contracts: null } ? null : terms;
    }

    private static T? Single<T>(MatchCollection matches, Func<Match, T?> read)
        where T : class
    {
        var values = matches.Select(read).Distinct().Take(2).ToArray();
        return values.Length == 1 ? values[0] : null;
    }

    private static T? SingleValue<T>(MatchCollection matches, Func<Match, T?> read)
        where T : struct
    {
        var values = matches.Select(read).Distinct().Take(2).ToArray();
        return values.Length == 1 ? values[0] : null;
    }

    private static decimal? Number(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= int.MaxValue
            ? number
            : null;

    private static DateOnly? Day(ReadOnlySpan<char> text)
    {
        if (DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        // Not left to the culture: reports with options begin in 2012, and no option runs for decades.
        return DateOnly.TryParseExact(string.Concat(text[..^2], "20", text[^2..]), "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day
            : null;
    }

    [GeneratedRegex(@"\b(?<value>call|put)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\bstrike(?:\s+price)?(?:\s+of)?\s*:?\s*\$\s?(?<value>[0-9][0-9,]*(?:\.[0-9]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Strike();

    [GeneratedRegex(@"\b(?:expiration(?:\s+date)?|expir(?:es|ing|y)|exp\.?)(?:\s+(?:of|on))?\s*:?\s*(?<value>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2}))(?![0-9/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Expiry();

    [GeneratedRegex(@"(?<![0-9.,$/])(?<value>[0-9][0-9,]*)\s+(?:call|put)(?:s\b|\s+(?:options?|contracts?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Contracts();
}
