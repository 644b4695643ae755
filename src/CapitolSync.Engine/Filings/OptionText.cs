using System.Globalization;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Filings;

/// <summary>Finds the terms of an option in a filer's own words. What is not said, or said twice differently, stays empty.</summary>
public static partial class OptionText
{
    private const RegexOptions Form = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Sum = @"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?";
    private const string NumberedDay = "[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})";
    private const string NamedDay = @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}";

    private static readonly string[] Days = ["M/d/yyyy", "MMM d yyyy", "MMMM d yyyy"];

    /// <summary>Reads a description such as <c>Purchased 50 call options with a strike price of $150 and an expiration date of 1/16/26.</c></summary>
    /// <param name="text">The filer's words.</param>
    /// <returns>The terms that are certain; null when there are none.</returns>
    public static OptionTerms? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = Spaces.Collapse(text);
        var terms = new OptionTerms(
            Single(Kind().Matches(text), match => match.Groups["value"].Value.ToLowerInvariant()),
            SingleValue(Strike().Matches(text), match => Number(match.Groups["value"].ValueSpan)),
            SingleValue(Expiry().Matches(text), match => Day(match.Groups["value"].Value)),
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

    private static DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(Plain(text), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        // Not left to the culture: reports with options begin in 2012, and no option runs for decades.
        return DateOnly.TryParseExact(string.Concat(text.AsSpan()[..^2], "20", text.AsSpan()[^2..]), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day
            : null;
    }

    /// <summary>The day without what people write around it: <c>Sept. 16th, 2022</c> is <c>Sep 16 2022</c>.</summary>
    private static string Plain(string day)
    {
        day = OrdinalEnding().Replace(day.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), "");
        return day.StartsWith("sept ", StringComparison.OrdinalIgnoreCase) ? day.Remove(3, 1) : day;
    }

    [GeneratedRegex("(?<=[0-9])(?:st|nd|rd|th)", Form, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OrdinalEnding();

    // The words have one space between them, so that no pattern can begin in a run of spaces as often as the run is long.
    [GeneratedRegex(@"\b(?<value>call|put)s?\b", Form, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Kind();

    [GeneratedRegex($@"\bstrike(?: prices?)?(?: (?:of|at|is))? ?[:=@]? ?\$? ?(?<value>{Sum})(?![0-9/%])|\$ ?(?<value>{Sum}) strike\b", Form, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Strike();

    [GeneratedRegex($@"\bexp(?:ir(?:ation|es?|ed|ing|y))?\b\.?(?: date)?(?: (?:of|on|is))? ?:? ?(?<value>{NumberedDay}|{NamedDay})(?![0-9/])", Form, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Expiry();

    [GeneratedRegex($@"(?<![0-9.,$/])(?<value>{Sum}) (?:(?:call|put)s\b|(?:call |put )?(?:option )?contracts?\b|(?:call|put) options?\b)", Form, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Contracts();
}
