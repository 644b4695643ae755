using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Streams.Listings.OddRows;

/// <summary>Keeps the list of a listing's unreadable rows in step with the pages that are read.</summary>
internal static class ListingRowFailures
{
    /// <summary>The list after a page was read; failures of rows that came are over, new ones are noted.</summary>
    /// <param name="known">The list before.</param>
    /// <param name="session">The open transaction.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="page">The page.</param>
    /// <param name="place">Where it stood.</param>
    public static IReadOnlyList<ListingRowFailure> After(
        this IReadOnlyList<ListingRowFailure> known, StoreSession session, string stream, ListingPage page, PagePlace place)
    {
        if (known.Count == 0 && page.Unreadable.Count == 0)
            return known;
        var keys = page.Keys.ToHashSet(StringComparer.Ordinal);
        var low = place.High - page.Rows + 1;
        var left = known.Where(row => row.HasKey ? !keys.Contains(row.Item) : row.Rank < low || row.Rank > place.High).ToList();
        foreach (var over in known.Except(left))
            FailureTable.Remove(session, stream, over.Item);
        foreach (var row in page.Unreadable)
        {
            var item = row.Key ?? string.Create(CultureInfo.InvariantCulture, $"page {place.Page}, row {row.Place}");
            left.RemoveAll(other => string.Equals(other.Item, item, StringComparison.Ordinal));
            left.Add(new ListingRowFailure(item, place.RankOf(row.Place), page.Oldest, IsSeen: true) { HasKey = row.Key is not null });
            RowFailures.Note(session, stream, item, string.Create(CultureInfo.InvariantCulture, $"page {place.Page}, {row.Problem}"), place.Address);
        }

        return left;
    }

    /// <summary>The list without a row that is no longer in the listing.</summary>
    public static IReadOnlyList<ListingRowFailure> Without(this IReadOnlyList<ListingRowFailure> known, StoreSession session, string stream, Predicate<ListingRowFailure> isGone)
    {
        foreach (var gone in known.Where(row => isGone(row)))
            FailureTable.Remove(session, stream, gone.Item);
        return [.. known.Where(row => !isGone(row))];
    }
}
