using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>The Clerk's index of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Entries">Every filing in it, in the Clerk's order.</param>
/// <param name="Unreadable">Its rows that cannot be read.</param>
/// <param name="IsCrossChecked">Whether the text file was there and lists the same filings.</param>
internal sealed record HouseIndex(int Year, IReadOnlyList<HouseIndexEntry> Entries, IReadOnlyList<UnreadableRow> Unreadable, bool IsCrossChecked)
{
    /// <summary>Why the text file could not be compared; <see langword="null"/> if it could, or is not there.</summary>
    public string? TextProblem { get; init; }

    /// <summary>The periodic transaction reports, each once though a row be there twice.</summary>
    public IEnumerable<HouseIndexEntry> PeriodicReports => Entries.Where(entry => entry.IsPeriodicReport).Distinct();
}
