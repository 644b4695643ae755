using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>
/// The order, and the place to go on from. What the server makes of them is reproduced with its flaws: the condition is
/// a comparison of (column, id) with the cursor, where a column that is null counts as greater than all values. Where
/// the last row had no value there is nothing to compare the column with, and the id alone is compared. Ascending,
/// that comes last, and <c>sort_null_only</c> keeps it to the rows without a value. Descending, it comes first, and
/// nothing does: the next page is taken from all rows with a smaller id, and what lies between its last row and the
/// first in the order is never seen.
/// </summary>
internal sealed record Seek(SortColumn Column, bool Descending)
{
    public long? LastIndex { get; init; }

    /// <summary>The sort column of the last row; null where it was null, and at the start.</summary>
    public long? LastKey { get; init; }

    public bool HideNull { get; init; }

    public bool NullOnly { get; init; }

    /// <summary>Ascending they are last anyway, descending only on demand.</summary>
    public bool NullsLast { get; init; }

    /// <summary>How many rows there are, wherever the cursor is.</summary>
    public int Count(Selection selection) => HideNull ? selection.Known : selection.Count;

    public IReadOnlyList<DonationRow> Page(Selection selection, int size)
    {
        var page = new List<DonationRow>(size);
        foreach (var index in Order(selection))
        {
            if (page.Count == size)
                break;
            if (IsAfterIndex(selection[index]))
                page.Add(selection[index]);
        }
        return page;
    }

    private IEnumerable<int> Order(Selection selection)
    {
        var (low, high) = (0, Count(selection));
        if (LastKey is { } key)
        {
            if (Descending)
                high = Math.Min(high, selection.Bound(key, LastIndex ?? long.MinValue));
            else
                low = LastIndex is { } index ? selection.Bound(key, index + 1) : selection.Bound(key + 1, long.MinValue);
            // The server has a greatest date to put in the place of null, but no greatest amount.
            if (Column == SortColumn.Amount)
                high = Math.Min(high, selection.Known);
        }
        else if (NullOnly && !Descending)
        {
            low = selection.Known;
        }
        if (!Descending)
            return Up(low, high);
        return NullsLast ? Down(low, Math.Min(high, selection.Known)).Concat(Down(selection.Known, high)) : Down(low, high);
    }

    /// <summary>Where the column is compared, the id has been compared with it.</summary>
    private bool IsAfterIndex(DonationRow row) =>
        LastKey is not null || LastIndex is not { } index || (Descending ? row.SubId < index : row.SubId > index);

    private static IEnumerable<int> Up(int low, int high)
    {
        for (var i = low; i < high; i++)
            yield return i;
    }

    private static IEnumerable<int> Down(int low, int high)
    {
        for (var i = high - 1; i >= low; i--)
            yield return i;
    }
}
