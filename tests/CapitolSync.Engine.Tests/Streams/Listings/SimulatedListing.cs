using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>A listing whose rows are numbers, the newest first and the largest.</summary>
internal sealed class SimulatedListing
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<long> _rows;
    private long _next;

    public SimulatedListing(int rows)
    {
        _rows = [.. Enumerable.Range(1, rows).Select(row => (long)row).Reverse()];
        _next = rows + 1;
    }

    /// <summary>Rows that are listed now.</summary>
    public IReadOnlyList<long> Rows => _rows;

    public static DateTimeOffset Published(long row) => Epoch.AddMinutes(row);

    public void Add(int count)
    {
        for (; count > 0; count--)
            _rows.Insert(0, _next++);
    }

    /// <summary>Removes the row at a place, counted from the newest; the last row always stays.</summary>
    public void RemoveAt(int place)
    {
        if (_rows.Count > 1)
            _rows.RemoveAt(place % _rows.Count);
    }

    public SimulatedPage Page(int number, int size) => new([.. _rows.Skip((number - 1) * size).Take(size)]) { Total = _rows.Count };

    /// <summary>A page as the server makes it.</summary>
    internal sealed class SimulatedPage(IReadOnlyList<long> rows) : ListingPage
    {
        public IReadOnlyList<long> Listed => rows;

        public override int Rows => rows.Count;

        public override DateTimeOffset? Newest => rows.Count == 0 ? null : Published(rows[0]);

        public override DateTimeOffset? Oldest => rows.Count == 0 ? null : Published(rows[^1]);

        public override ListingPage Part(int skip, int take) => new SimulatedPage([.. rows.Skip(skip).Take(take)]) { Total = Total, Pages = Pages };

        public override StoredCounts Store(StoreSession session, ListingMarks marks)
        {
            foreach (var row in rows)
                marks.See(row);
            return StoredCounts.None;
        }
    }
}
