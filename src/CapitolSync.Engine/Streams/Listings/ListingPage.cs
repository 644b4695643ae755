using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>A page of a listing, parsed.</summary>
internal abstract class ListingPage
{
    /// <summary>Rows the whole listing has, as this page says.</summary>
    public required long Total { get; init; }

    /// <summary>Rows on this page.</summary>
    public abstract int Rows { get; }

    /// <summary>Newest publication date on the page, where rows have one.</summary>
    public virtual DateTimeOffset? Newest => null;

    /// <summary>Oldest publication date on the page, where rows have one.</summary>
    public virtual DateTimeOffset? Oldest => null;

    /// <summary>What the user should know of how the page was read.</summary>
    public virtual string? Warning => null;

    /// <summary>Stores the rows and marks each as seen.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="marks">Takes the rows' keys and tells which are new to the pass.</param>
    public abstract StoredCounts Store(StoreSession session, ListingMarks marks);

    /// <summary>Reads the stored rows back as users see them.</summary>
    public virtual IReadOnlyList<object> ReadBack(SqliteConnection connection) => [];
}
