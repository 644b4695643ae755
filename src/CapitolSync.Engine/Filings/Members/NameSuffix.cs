using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Filings.Members;

/// <summary>Takes a suffix from the end of a name, as in <c>Angus S King, Jr.</c></summary>
internal static partial class NameSuffix
{
    /// <summary>Splits a name.</summary>
    /// <returns>The name without its suffix, and the suffix as printed; <see langword="null"/> if there is none.</returns>
    public static (string Name, string? Suffix) Split(string name) => Form().Match(name) is { Success: true } found
        ? (name[..found.Index], found.Groups["suffix"].Value)
        : (name, null);

    [GeneratedRegex(@",? (?<suffix>Jr\.?|Sr\.?|II|III|IV)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
