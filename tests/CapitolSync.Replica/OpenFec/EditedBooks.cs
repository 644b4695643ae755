using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec;

/// <summary>Books in the making: what was done to the rows of some.</summary>
internal sealed class EditedBooks
{
    private readonly Dictionary<Book, List<DonationRow>> _rows = [];
    private readonly List<DonationRow> _added = [];
    private readonly List<DonationRow> _corrected = [];
    private readonly HashSet<DonationRow> _removed = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<DonationRow> Added => _added;

    public IReadOnlyList<DonationRow> Corrected => _corrected;

    public IReadOnlyCollection<DonationRow> Removed => _removed;

    /// <summary>The books as they are now; those nothing was done to are not among them.</summary>
    public IEnumerable<Book> Books => _rows.Select(b => new Book(b.Key.Ledger, [.. b.Value.Where(r => !_removed.Contains(r))]));

    public void Add(Book book, IReadOnlyList<DonationRow> rows)
    {
        RowsOf(book).AddRange(rows);
        _added.AddRange(rows);
    }

    public void Replace(Book book, int index, DonationRow row)
    {
        RowsOf(book)[index] = row;
        _corrected.Add(row);
    }

    public void Remove(Book book, int index) => _removed.Add(RowsOf(book)[index]);

    private List<DonationRow> RowsOf(Book book)
    {
        if (!_rows.TryGetValue(book, out var rows))
            _rows[book] = rows = [.. book.Rows.All];
        return rows;
    }
}
