using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>A page of Schedule A.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Count">Rows that match the query in all; the cursor does not matter to it.</param>
/// <param name="IsCountExact">False for an estimate, which the API gives for large counts.</param>
/// <param name="LastIndexes">The cursor of the next page, as the API wrote it; <see langword="null"/> at the end.</param>
/// <param name="PerPage">Rows of a full page; as requested, unless the API says otherwise.</param>
internal sealed record SchedulePage(DonationRows Rows, long Count, bool IsCountExact, string? LastIndexes, int? PerPage = null) : IDisposable
{
    public void Dispose() => Rows.Dispose();
}
