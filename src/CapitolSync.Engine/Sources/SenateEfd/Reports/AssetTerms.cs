using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>What stands in gray below an asset's name.</summary>
/// <param name="Company">Who issued it, with the place.</param>
/// <param name="Description">What it is, in the filer's words.</param>
/// <param name="Option">The terms of an option.</param>
/// <param name="Bond">The terms of a bond.</param>
internal sealed partial record AssetTerms(string? Company, string? Description, OptionTerms? Option, BondTerms? Bond)
{
    /// <summary>Reads the gray parts of a cell.</summary>
    public static AssetTerms Read(IEnumerable<IElement> parts)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var label = default(string);
            foreach (var line in CellLines.Of(part).SelectMany(line => Pieces().Split(line)))
            {
                var found = Labelled().Match(line);
                // Of terms that are there twice, as on exchanges, the first are those of what was given; a filer's own words go on.
                if (found.Success && values.ContainsKey(found.Groups["label"].Value) && !IsWords(label))
                    label = null;
                else if (found.Success && values.TryAdd(found.Groups["label"].Value, found.Groups["value"].Value))
                    label = found.Groups["label"].Value;
                else if (label is not null)
                    values[label] += " " + line;
            }
        }
        return new AssetTerms(Value(values, "Company"), Value(values, "Description"), ReadOption(values), ReadBond(values));
    }

    private static bool IsWords(string? label) =>
        label is not null && (label.Equals("Company", StringComparison.OrdinalIgnoreCase) || label.Equals("Description", StringComparison.OrdinalIgnoreCase));

    private static OptionTerms? ReadOption(Dictionary<string, string> values)
    {
        var (kind, strike, expires) = (Value(values, "Option Type"), Value(values, "Strike price"), Value(values, "Expires"));
        return (kind ?? strike ?? expires) is null ? null : new OptionTerms(kind?.ToLowerInvariant(), Dollars(strike), SenateTime.DayOfTerms(expires), Contracts: null);
    }

    private static BondTerms? ReadBond(Dictionary<string, string> values)
    {
        var (coupon, matures) = (Value(values, "Rate/Coupon"), Value(values, "Matures"));
        return (coupon ?? matures) is null ? null : new BondTerms(coupon, SenateTime.DayOfTerms(matures));
    }

    private static decimal? Dollars(string? text) =>
        decimal.TryParse(text?.TrimStart('$'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) ? dollars : null;

    private static string? Value(Dictionary<string, string> values, string label) =>
        values.TryGetValue(label, out var value) ? PageText.OrNull(value) : null;

    [GeneratedRegex(@"^(?<label>Company|Description|Rate/Coupon|Matures|Option Type|Strike price|Expires): ?(?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labelled();

    /// <summary>Terms may share a line; in the free words of a company or a description these labels with their values do not occur.</summary>
    [GeneratedRegex(@" (?=Strike price: ?\$)| (?=(Expires|Matures): ?[0-9])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pieces();
}
