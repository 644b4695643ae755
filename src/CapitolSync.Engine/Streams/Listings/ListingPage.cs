using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>A page of a listing, parsed.</summary>
internal abstract class ListingPage
{
    // What the list of trades offers.
    private static readonly int[] UsualSizes = [12, 24, 48];

    /// <summary>Rows the whole listing has, as this page says.</summary>
    public required long Total { get; init; }

    /// <summary>Pages the whole listing has, where this page says it.</summary>
    public long? Pages { get; init; }

    /// <summary>The total is a number of pages times their size, since the page does not say more: the last page may have fewer rows.</summary>
    public bool IsTotalEstimated { get; init; }

    /// <summary>Rows per page that the source gives where it ignores the requested number.</summary>
    protected virtual IReadOnlyList<int> Sizes => UsualSizes;

    /// <summary>Rows on this page that cannot be read, in the order of the page.</summary>
    public virtual IReadOnlyList<UnreadableRow> Unreadable => [];

    /// <summary>The keys of the rows that can be read.</summary>
    public virtual IEnumerable<string> Keys => [];

    /// <summary>Rows on this page, unreadable ones included.</summary>
    public abstract int Rows { get; }

    /// <summary>Newest publication date on the page, where rows have one.</summary>
    public virtual DateTimeOffset? Newest => null;

    /// <summary>Oldest publication date on the page, where rows have one.</summary>
    public virtual DateTimeOffset? Oldest => null;

    /// <summary>What the user should know of how the page was read.</summary>
    public virtual string? Warning => null;

    /// <summary>The page with some of its rows only.</summary>
    /// <param name="skip">Rows at the beginning that are left out, unreadable ones included.</param>
    /// <param name="take">Rows after them that remain.</param>
    public abstract ListingPage Part(int skip, int take);

    /// <summary>Stores the rows and marks each as seen.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="marks">Takes the rows' keys and finds out which are new to the pass.</param>
    public abstract StoredCounts Store(StoreSession session, ListingMarks marks);

    /// <summary>
    /// Whether it is the last one by its count, which its rows contradict. A source that counts before it reads still
    /// counts a row that was removed in between, and not yet one that was added; then the page is right when it is requested again.
    /// </summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="asked">Rows that were requested.</param>
    public bool IsOddEnd(int page, int asked) => Total <= (long)page * asked && (PageSizeOf(page, asked) is not { } size || IsBeyondCount(page, size));

    /// <summary>How many rows a full page has. That may differ from what was requested: what the page says about itself decides.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="asked">Rows that were requested.</param>
    /// <exception cref="PageException">It has fewer rows than it says, or more than there are in all.</exception>
    public int ObservePageSize(int page, int asked)
    {
        if (PageSizeOf(page, asked) is not { } size)
        {
            throw new PageException(ErrorIds.PageIncomplete, string.Create(CultureInfo.InvariantCulture,
                $"The page reports {Total:N0} rows in total but has {Rows:N0} of the {Expected(page, asked):N0} that it should have."));
        }

        // Believed, such a count would end the reading here.
        if (IsBeyondCount(page, size))
        {
            throw new PageException(ErrorIds.PageIncomplete, Rows > Expected(page, size)
                ? string.Create(CultureInfo.InvariantCulture, $"The page reports {Total:N0} rows in total but has {Rows:N0} where there should be {Expected(page, size):N0} at most.")
                : string.Create(CultureInfo.InvariantCulture, $"The page reports {Total:N0} rows in total, which end on it, and {Pages:N0} pages."));
        }

        return size;
    }

    /// <summary>It has rows that its count has no place for; or, ending the listing by its count, it is full and says that other pages follow.</summary>
    private bool IsBeyondCount(int page, int size) => !IsTotalEstimated
        && ((Expected(page, size) is > 0 and var expected && Rows > expected) || (Rows == size && Total <= (long)page * size && Pages > page && !MayCount(Pages.Value, size)));

    /// <summary>The pages may be counted by another size than is given.</summary>
    private bool MayCount(long pages, int size) => Sizes.Append(size).Any(other => (Total + other - 1) / other == pages);

    private long Expected(int page, int asked) => Math.Min(asked, Total - (page - 1L) * asked);

    private int? PageSizeOf(int page, int asked)
    {
        if (Rows > asked)
            return Rows;
        var expected = Expected(page, asked);
        if (Rows < asked && SmallerPageSize(page, asked, expected) is { } smaller)
            return smaller;
        // None only beyond the last page; and on that, as many as the count says.
        var mayBeShort = IsTotalEstimated && Rows > 0 && Total <= (long)page * asked;
        return Rows >= expected || mayBeShort ? asked : null;
    }

    /// <summary>The size with which the numbers of rows and pages agree, if the source returns fewer rows than requested.</summary>
    private int? SmallerPageSize(int page, int asked, long expected)
    {
        if (Rows == 0)
            return null;
        if (Pages is { } pages && (Total + asked - 1) / asked != pages)
        {
            if (page < pages && (Total + Rows - 1) / Rows == pages)
                return Rows;
            var size = pages > 1 ? (Total - Rows) / (pages - 1) : asked;
            if (page == pages && size < asked && size >= Rows && size * (pages - 1) + Rows == Total)
                return (int)size;
        }

        // The pages may be counted by the requested size, or not at all. The first page begins where the list does, whatever the size.
        return page == 1 && Rows < expected && Sizes.Contains(Rows) ? Rows : null;
    }

    /// <summary>Some of a page's readable rows, by the places of all rows.</summary>
    /// <param name="rows">The readable rows, in the order of the page.</param>
    /// <param name="skip">Rows at the beginning that are left out, unreadable ones included.</param>
    /// <param name="take">Rows after them that remain.</param>
    protected IReadOnlyList<T> Readable<T>(IReadOnlyList<T> rows, int skip, int take)
    {
        var before = skip - Unreadable.Count(row => row.Place <= skip);
        return [.. rows.Skip(before).Take(take - PartOf(Unreadable, skip, take).Count)];
    }

    /// <summary>Some of a page's unreadable rows.</summary>
    protected static IReadOnlyList<UnreadableRow> PartOf(IReadOnlyList<UnreadableRow> rows, int skip, int take) =>
        [.. rows.Where(row => row.Place > skip && row.Place <= skip + take)];

    /// <summary>Reads the stored rows back as users see them.</summary>
    public virtual IReadOnlyList<object> ReadBack(SqliteConnection connection) => Stored?.ReadBack(connection) ?? [];

    /// <summary>The rows as they are once they are stored; <see langword="null"/> if there are none that users see.</summary>
    protected virtual IStoredRows? Stored => null;
}
