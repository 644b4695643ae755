using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// Marks the rows of a page as seen in the pass that is under way, each with its rank, and finds out what was
/// known about them.
/// </summary>
/// <param name="session">The open transaction.</param>
/// <param name="stream">Whose rows they are.</param>
/// <param name="place">Where the page stands.</param>
/// <param name="frontier">Rank from which on upwards all has been read; nothing if the page's place is no longer known.</param>
/// <param name="unreadable">Rows of the page that cannot be read: they have their ranks too.</param>
internal sealed class ListingMarks(StoreSession session, string stream, PagePlace place, long? frontier, IReadOnlyList<UnreadableRow> unreadable)
{
    private const string Insert = "INSERT INTO sync_marks (stream, item, rank) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    private const string Find = "SELECT rank FROM sync_marks WHERE stream = ?1 AND item = ?2";
    private const string Raise = "UPDATE sync_marks SET rank = ?3 WHERE stream = ?1 AND item = ?2";
    private readonly List<RowSeen> _rows = [];
    private readonly List<Func<string, Statement>?> _marked = [];
    private int _unreadable;

    /// <summary>What was known of the rows, in the order of the page.</summary>
    public IReadOnlyList<RowSeen> Rows => _rows;

    /// <summary>How many of them are new to the pass, or may be.</summary>
    public int Fresh { get; private set; }

    private long Rank => place.High - _rows.Count;

    public void See(long key)
    {
        SeeUnreadable();
        Mark(sql => session.Prepare(sql).Bind(1, stream).Bind(2, key));
    }

    public void See(string key)
    {
        SeeUnreadable();
        Mark(sql => session.Prepare(sql).Bind(1, stream).Bind(2, key));
    }

    /// <summary>Marks the unreadable rows that come next; also called after the last row.</summary>
    public void SeeUnreadable()
    {
        while (frontier is not null && _unreadable < unreadable.Count && unreadable[_unreadable].Place == place.Skipped + _rows.Count + 1)
        {
            var key = unreadable[_unreadable++].Key;
            if (key is null)
                Add(RowSeen.Unidentified, null);
            else if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                Mark(sql => session.Prepare(sql).Bind(1, stream).Bind(2, number));
            else
                Mark(sql => session.Prepare(sql).Bind(1, stream).Bind(2, key));
        }
    }

    /// <summary>Forgets the rows below the frontier, except those of the page that count although rows were found to have sunk.</summary>
    /// <param name="after">The ledger that knows the page.</param>
    public void ForgetBelowFrontier(ListingLedger after)
    {
        session.Prepare("DELETE FROM sync_marks WHERE stream = ?1 AND rank < ?2").Bind(1, stream).Bind(2, after.IsBegun ? after.Frontier : long.MaxValue).Run();
        for (var (rank, row) = (place.High, 0); row < _marked.Count; rank--, row++)
        {
            if (_marked[row] is { } prepare && after.Covered.Contains(rank))
                prepare(Insert).Bind(3, rank).Run();
        }
    }

    /// <summary>How many different rows have been seen.</summary>
    public static long Count(StoreSession session, string stream) =>
        session.Prepare("SELECT count(*) FROM sync_marks WHERE stream = ?1").Bind(1, stream).Scalar() ?? 0;

    public static void Clear(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_marks WHERE stream = ?1").Bind(1, stream).Run();

    private void Mark(Func<string, Statement> prepare)
    {
        if (frontier is { } read)
            Add(Mark(prepare, read), prepare);
    }

    private void Add(RowSeen row, Func<string, Statement>? prepare)
    {
        _rows.Add(row);
        _marked.Add(prepare);
        if (row is RowSeen.First or RowSeen.Unidentified)
            Fresh++;
    }

    private RowSeen Mark(Func<string, Statement> prepare, long read)
    {
        if (prepare(Insert).Bind(3, Rank).Run() > 0)
            return RowSeen.First;
        var before = prepare(Find).Scalar() ?? throw new InvalidOperationException("A mark that is there cannot be found.");
        if (before < Rank)
            prepare(Raise).Bind(3, Rank).Run();
        return before >= read ? RowSeen.AboveFrontier : RowSeen.BelowFrontier;
    }
}
