using System.Globalization;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Reading;

/// <summary>The filings of a source that are still to be read, newest first. One that today's reader failed on is not tried again by it.</summary>
/// <param name="Source">One of <see cref="FilingSources"/>.</param>
/// <param name="ReaderVersion">The version of today's reader.</param>
internal sealed record FilingQueue(string Source, int ReaderVersion)
{
    /// <summary>Those that were read before, too.</summary>
    public bool All { get; init; }

    /// <summary>Those of these members only.</summary>
    public IReadOnlyList<string>? Politicians { get; init; }

    /// <summary>Those of these years only.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Whether there is something to do, as a query.</summary>
    public string AnyDue => $"{Select("1")} AND {Due} LIMIT 1";

    private string Due => string.Create(CultureInfo.InvariantCulture, $"(f.status = 'new' OR (f.status = 'failed' AND f.reader_version < {ReaderVersion}))");

    /// <summary>The queue as a plan works through it.</summary>
    public IdQueue<FilingKey> ToQueue(Func<FilingKey, Partition> toPartition) => new()
    {
        Units = "filings",
        Count = connection => (All ? 0 : Count(connection, $"NOT {Due}"), Count(connection, "TRUE")),
        CountFailed = CountFailed,
        ReadAfter = ReadAfter,
        ToPartition = toPartition,
    };

    /// <summary>Filings that today's reader failed on already, so that this run leaves them alone.</summary>
    public long CountFailed(SqliteConnection connection) => All ? 0 : Count(connection, $"f.status = 'failed' AND NOT {Due}");

    /// <summary>How far the stream of these filings is.</summary>
    public StreamPart Describe(SqliteConnection connection)
    {
        var total = connection.QueryInt64(Select("count(*)"));
        var left = connection.QueryInt64($"{Select("count(*)")} AND {Due}");
        using var command = connection.CreateCommand(Select("max(f.read_at)"));
        return QueueStatus.Of(total - left, total, broken: 0, "filings", command.ExecuteScalar() is string last ? Iso.Instant(last) : null);
    }

    /// <summary>Has all filings read again by the next run.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="stream">The stream of these filings.</param>
    public void Reset(StoreSession session, string stream)
    {
        session.Prepare("UPDATE filings SET status = 'new' WHERE source = ?1 AND status <> 'gone'").Bind(1, Source).Run();
        FailureTable.Clear(session, stream);
    }

    private string Select(string columns) => $"SELECT {columns} FROM filings f WHERE f.source = '{Source}' AND f.status <> 'gone'";

    private long Count(SqliteConnection connection, string condition)
    {
        using var command = Query("count(*)").Where(condition).Build(connection, "");
        return (long)command.ExecuteScalar()!;
    }

    private List<FilingKey> ReadAfter(SqliteConnection connection, FilingKey? last, int count)
    {
        var query = Query("coalesce(f.filed_on, ''), f.filing_id, f.year, f.url, coalesce(f.filer_name, ''), coalesce(f.title_on, ''), f.amendment").Where(All ? "TRUE" : Due);
        if (last is not null)
            query.Where("(coalesce(f.filed_on, ''), f.filing_id) < ($filed_on, $filing_id)");
        using var command = query.Build(connection, "ORDER BY coalesce(f.filed_on, '') DESC, f.filing_id DESC", first: count);
        command.Parameters.AddWithValue("$filed_on", last?.FiledOn ?? "");
        command.Parameters.AddWithValue("$filing_id", last?.FilingId ?? "");
        using var reader = command.ExecuteReader();
        var keys = new List<FilingKey>(count);
        while (reader.Read())
        {
            keys.Add(new FilingKey(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3))
            {
                Filer = reader.GetString(4),
                TitleOn = reader.GetString(5),
                Amendment = reader.IsDBNull(6) ? null : reader.GetInt32(6),
            });
        }

        return keys;
    }

    private QueryBuilder Query(string columns) => new QueryBuilder($"SELECT {columns} FROM filings f")
        .Where($"f.source = '{Source}' AND f.status <> 'gone'")
        .WhereIn("f.politician_id", Politicians)
        .WhereIn("f.year", Years.Count > 0 ? Years : null);
}
