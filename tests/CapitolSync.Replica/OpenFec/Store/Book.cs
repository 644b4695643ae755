namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>The rows of a ledger at one moment.</summary>
internal sealed class Book(Ledger ledger, DonationRow[] rows)
{
    public Ledger Ledger => ledger;

    /// <summary>By date, those without one last, then by id.</summary>
    public Selection Rows { get; } = new(rows, SortColumn.Date);
}
