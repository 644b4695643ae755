using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;
using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Keeps the list of a part's unreadable rows in step with the pages that are read.</summary>
internal static class DonationFailures
{
    /// <summary>The list after a page was read; failures of rows that came are over, new ones are noted.</summary>
    /// <param name="known">The list before.</param>
    /// <param name="session">The open transaction.</param>
    /// <param name="part">The committee and period.</param>
    /// <param name="query">The request that returned the page.</param>
    /// <param name="rows">The page.</param>
    /// <param name="addressOf">Makes the address of a page.</param>
    /// <param name="pass">The reading of everything that it belongs to; 0 for none.</param>
    public static IReadOnlyList<UnreadableDonation> After(
        this IReadOnlyList<UnreadableDonation> known, StoreSession session, DonationPart part, ScheduleQuery query, DonationRows rows, Func<string, Uri> addressOf, int pass = 0)
    {
        if (known.Count == 0 && rows.Unreadable.Count == 0)
            return known;
        var came = Enumerable.Range(0, rows.Count).Select(index => ItemOf(part, Encoding.UTF8.GetString(rows.Text(rows.Row(index)[DonationColumns.SubId])))).ToHashSet(StringComparer.Ordinal);
        // Repeating the request shows which of the rows are still there: what is not on its page has left.
        var left = known.Where(row => !came.Contains(row.Item) && !row.IsOf(query)).ToList();
        foreach (var over in known.Except(left))
            FailureTable.Remove(session, StreamNames.Donations, over.Item);
        foreach (var row in rows.Unreadable)
        {
            var item = ItemOf(part, row.Key ?? string.Create(CultureInfo.InvariantCulture, $"row {row.Place} after {query.LastIndexes ?? "the beginning"}"));
            // It was read once, so it is known, and it is still listed.
            if (row.Key is { } key && pass > 0)
                DonationTable.Touch(session, part, key, pass);
            left.RemoveAll(other => string.Equals(other.Item, item, StringComparison.Ordinal));
            left.Add(new UnreadableDonation(item, query.LastIndexes) { MinDate = query.MinDate, MinLoadDate = query.MinLoadDate });
            RowFailures.Note(session, StreamNames.Donations, item, row.Problem, addressOf(query.ToPath()));
        }

        return left;
    }

    /// <summary>
    /// Ends the failures of groups that begin or end with a part, which earlier versions noted: it has been looked after since.
    /// </summary>
    public static void EndGroups(StoreSession session, DonationPart part) => session
        .Prepare($"DELETE FROM sync_failures WHERE stream = '{StreamNames.Donations}' AND (item LIKE ?1 || ' to %' OR item LIKE '% to ' || ?1)")
        .Bind(1, part.Key)
        .Run();

    /// <summary>
    /// The parts that failed, and of groups that failed in earlier versions the first and the last. These are due whatever their
    /// age: a look that was forced and failed would otherwise stay a failure until the parts are due anyway, while runs in
    /// between say that all is complete.
    /// </summary>
    public static IReadOnlySet<string> Parts(IEnumerable<string> items) => items.SelectMany(static item => item.Split(" to ")).ToHashSet(StringComparer.Ordinal);

    /// <summary>Forgets what is on the list, since everything is read again.</summary>
    public static void Clear(StoreSession session, IReadOnlyList<UnreadableDonation> known)
    {
        foreach (var row in known)
            FailureTable.Remove(session, StreamNames.Donations, row.Item);
    }

    private static string ItemOf(DonationPart part, string row) => $"{part.Key}/{row}";
}
