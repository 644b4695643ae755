namespace CapitolSync.Engine.Filings.Tables;

/// <summary>A filing as its source's index lists it.</summary>
/// <param name="Source"><c>house</c> or <c>senate</c>, which is the chamber too.</param>
/// <param name="FilingId">The Clerk's DocID, or the Senate's UUID in lower case.</param>
internal sealed record ListedFiling(string Source, string FilingId)
{
    /// <summary>The year that the source files it under.</summary>
    public required int Year { get; init; }

    /// <summary>The document's address.</summary>
    public required Uri Url { get; init; }

    /// <summary>Who filed, as printed.</summary>
    public required string FilerName { get; init; }

    /// <summary>First and middle names, as printed.</summary>
    public string? FilerFirst { get; init; }

    /// <summary>The last name, as printed.</summary>
    public string? FilerLast { get; init; }

    /// <summary>What the filer is, as printed.</summary>
    public string? FilerStatus { get; init; }

    /// <summary>The seat, for example <c>NJ05</c>.</summary>
    public string? StateDistrict { get; init; }

    /// <summary>The day of filing.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The day in the title (Senate).</summary>
    public DateOnly? TitleOn { get; init; }

    /// <summary>The number of the amendment (Senate).</summary>
    public int? Amendment { get; init; }

    /// <summary>The source says itself that it is on paper.</summary>
    public bool IsPaper { get; init; }
}
