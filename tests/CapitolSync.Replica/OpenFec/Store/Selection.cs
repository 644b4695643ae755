namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>The rows that a query asks for, ascending: by the sort column, then by id; rows where the column is null last.</summary>
internal sealed class Selection
{
    private readonly DonationRow[] _rows;
    private readonly SortColumn _column;

    public Selection(DonationRow[] rows, SortColumn column)
    {
        _rows = rows;
        _column = column;
        Array.Sort(_rows, Compare);
        Known = Bound(column == SortColumn.Date ? DonationRow.NoDay : DonationRow.NoCents, long.MinValue);
    }

    public int Count => _rows.Length;

    /// <summary>How many rows have a value in the sort column. They come first.</summary>
    public int Known { get; }

    public IReadOnlyList<DonationRow> All => _rows;

    public DonationRow this[int index] => _rows[index];

    /// <summary>How many rows lie before this place in the order.</summary>
    public int Bound(long key, long subId)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var row = _rows[middle];
            if (Key(row) < key || (Key(row) == key && row.SubId < subId))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private long Key(DonationRow row) => _column == SortColumn.Date ? row.Day : row.Cents;

    private int Compare(DonationRow one, DonationRow other)
    {
        var byKey = Key(one).CompareTo(Key(other));
        return byKey != 0 ? byKey : one.SubId.CompareTo(other.SubId);
    }
}
