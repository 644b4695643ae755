using System.Collections.Concurrent;

namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>What queries select from one snapshot. The same query comes page after page, so it is kept as long as there is room.</summary>
internal sealed class Selections(FecSnapshot snapshot)
{
    /// <summary>How many rows may be kept: 32 MB of references.</summary>
    private const int Room = 4_000_000;

    private readonly ConcurrentDictionary<string, Selection> _selections = new(StringComparer.Ordinal);
    private int _kept;

    public FecSnapshot Snapshot => snapshot;

    public Selection Get(DonationFilter filter, SortColumn column)
    {
        var books = filter.Books(snapshot).ToList();
        if (books.Count == 1 && column == SortColumn.Date && !filter.ChoosesRows)
            return books[0].Rows;

        var key = $"{column} {filter.Key}";
        if (_selections.TryGetValue(key, out var selection))
            return selection;

        selection = new Selection([.. books.SelectMany(filter.Rows)], column);
        if (Interlocked.Add(ref _kept, selection.Count) > Room)
        {
            _selections.Clear();
            Interlocked.Exchange(ref _kept, selection.Count);
        }
        _selections[key] = selection;
        return selection;
    }
}
