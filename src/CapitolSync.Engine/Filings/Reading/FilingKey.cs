namespace CapitolSync.Engine.Filings.Reading;

/// <summary>A filing that is to be read, by what the queue is ordered by.</summary>
/// <param name="FiledOn">The day of filing; empty where none is given.</param>
/// <param name="FilingId">The DocID or UUID.</param>
/// <param name="Year">The year that the source files it under.</param>
/// <param name="Url">The document's address at the source.</param>
internal readonly record struct FilingKey(string FiledOn, string FilingId, int Year, string Url)
{
    /// <summary>Who filed, as the source lists it.</summary>
    public string Filer { get; init; } = "";

    /// <summary>The day in the title (Senate); empty where none is given.</summary>
    public string TitleOn { get; init; } = "";

    /// <summary>The number of the amendment (Senate); <see langword="null"/> on an original.</summary>
    public int? Amendment { get; init; }
}
