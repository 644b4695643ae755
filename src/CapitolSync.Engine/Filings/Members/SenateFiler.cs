namespace CapitolSync.Engine.Filings.Members;

/// <summary>Who filed with the Senate, as its search and its pages print it.</summary>
/// <param name="First">First and middle names.</param>
/// <param name="Last">The last name.</param>
/// <param name="ListedAs">The name in parentheses, <c>Last, First</c>; null where there is none.</param>
/// <param name="Standing">What the filer is.</param>
/// <param name="FiledOn">The day of filing.</param>
internal sealed record SenateFiler(string First, string Last, string? ListedAs, SenateStanding Standing, DateOnly FiledOn)
{
    private const string Title = "The Honorable ";

    /// <summary>The filer as named on a report: <c>The Honorable Shelley M Capito (Capito, Shelley Moore)</c>. A report does not say whether the filer is a senator.</summary>
    public static SenateFiler OfReport(string printed, DateOnly filedOn)
    {
        var listedAs = default(string);
        if (printed.EndsWith(')') && printed.LastIndexOf(" (", StringComparison.Ordinal) is >= 0 and var start)
            (printed, listedAs) = (printed[..start], printed[(start + 2)..^1]);
        if (printed.StartsWith(Title, StringComparison.OrdinalIgnoreCase))
            printed = printed[Title.Length..];
        printed = NameSuffix.Split(printed).Name;
        // The form in parentheses tells where the surname begins; without it the last word has to do.
        var last = Surname(listedAs) is { Length: > 0 } listed && printed.EndsWith(" " + listed, StringComparison.OrdinalIgnoreCase)
            ? listed
            : printed[(printed.LastIndexOf(' ') + 1)..];
        return new SenateFiler(printed[..^last.Length].TrimEnd(), last, listedAs, SenateStanding.Unknown, filedOn);
    }

    /// <summary>What comes before the given names, which may have the suffix too.</summary>
    private static string? Surname(string? listedAs) => listedAs is null ? null : NameSuffix.Split(listedAs.Split(',')[0]).Name;
}
