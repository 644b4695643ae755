namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>One report as a search finds it.</summary>
/// <param name="FilingId">Its UUID in lower case.</param>
/// <param name="View">How it is shown.</param>
/// <param name="Path">The path of its page, as linked.</param>
/// <param name="Filer">Whose it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FiledOn">The day of filing in US/Eastern.</param>
internal sealed record SearchRow(string FilingId, ReportView View, string Path, SearchFiler Filer, string Title, DateOnly FiledOn)
{
    /// <summary>Its place on the page, from 1.</summary>
    public int Place { get; init; }

    /// <summary>The day in the title; on amendments that of the original; null where the title has none.</summary>
    public DateOnly? TitleOn { get; init; }

    /// <summary>The number of the amendment; null on an original.</summary>
    public int? Amendment { get; init; }
}
