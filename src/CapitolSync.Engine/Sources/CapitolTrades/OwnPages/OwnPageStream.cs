using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.OwnPages;

/// <summary>
/// Rows that the listing stored, and the page that each has of its own. A row whose page has been read says so
/// itself (<c>enriched_at</c>), so the stream keeps no position.
/// </summary>
/// <typeparam name="TDetail">The data of such a page.</typeparam>
internal abstract class OwnPageStream<TDetail>(IReadOnlyList<long>? named) : ISyncStream
{
    public abstract StreamDefinition Definition { get; }

    /// <summary>The table of the rows, which is also their name in the plural and in the site's addresses.</summary>
    protected abstract string Table { get; }

    /// <summary>The column of their ids.</summary>
    protected abstract string IdColumn { get; }

    public bool IsDue(StreamContext context) => DueTimes.HasRows(context, Definition.Name, $"SELECT 1 FROM {Table} WHERE enriched_at IS NULL LIMIT 1");

    public IPlan Open(StreamContext context)
    {
        if (named is null)
            return OpenQueue(context);
        var known = new KnownIds(context.Database, Table, IdColumn, Definition.Unit, "Sync-CtTrade");
        return new PartitionListPlan(named.Count, Table, known.ToPartitions(named, ToPartition));
    }

    /// <summary>Reads an item's page.</summary>
    /// <exception cref="PageException">It is not that item's page, or cannot be read.</exception>
    public abstract TDetail Read(ReadOnlySpan<byte> body, long id);

    /// <summary>Stores the data of the page, which removes the item from the queue.</summary>
    public abstract StoredCounts Store(StoreSession session, TDetail detail);

    /// <summary>Reads the stored row back as users see it.</summary>
    public abstract IReadOnlyList<object> ReadBack(SqliteConnection connection, TDetail detail);

    /// <summary>Plans everything that is still to be read.</summary>
    protected abstract IPlan OpenQueue(StreamContext context);

    protected Partition ToPartition(long id) => new PagePartition(id.ToString(CultureInfo.InvariantCulture), new PageRequest<Batch>
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/{Table}/{id}"),
        Endpoint = $"/{Table}/{{id}}",
        MayBeGone = true,
        Reader = new OwnPageReader<TDetail>(this, id),
    });
}
