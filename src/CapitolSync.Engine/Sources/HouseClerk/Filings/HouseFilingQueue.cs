using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The reports that are still to be read, newest first. One that today's reader failed on is not tried again by it.</summary>
/// <param name="all">Those that were read before, too.</param>
/// <param name="politicians">Those of these members only.</param>
/// <param name="years">Those of these years only.</param>
internal sealed class HouseFilingQueue(bool all, IReadOnlyList<string>? politicians, IReadOnlyList<int> years)
{
    private static readonly string Due = string.Create(CultureInfo.InvariantCulture,
        $"(f.status = 'new' OR (f.status = 'failed' AND f.reader_version < {HouseFilingReader.Version}))");

    /// <summary>Whether there is something to do, as a query.</summary>
    public static string AnyDue => $"SELECT 1 FROM filings f WHERE f.source = '{FilingSources.House}' AND {Due} LIMIT 1";

    public IdQueue<FilingKey> ToQueue(Func<FilingKey, Partition> toPartition) => new()
    {
        Units = "filings",
        Count = connection => (all ? 0 : Count(connection, $"NOT {Due}"), Count(connection, "TRUE")),
        CountFailed = CountFailed,
        ReadAfter = ReadAfter,
        ToPartition = toPartition,
    };

    /// <summary>Filings that today's reader failed on already, so that this run leaves them alone.</summary>
    public long CountFailed(SqliteConnection connection) => all ? 0 : Count(connection, $"f.status = 'failed' AND NOT {Due}");

    private long Count(SqliteConnection connection, string condition)
    {
        using var command = Query("count(*)").Where(condition).Build(connection, "");
        return (long)command.ExecuteScalar()!;
    }

    private List<FilingKey> ReadAfter(SqliteConnection connection, FilingKey? last, int count)
    {
        var query = Query("coalesce(f.filed_on, ''), f.year, f.filing_id").Where(all ? "TRUE" : Due);
        if (last is not null)
            query.Where("(coalesce(f.filed_on, ''), f.filing_id) < ($filed_on, $filing_id)");
        using var command = query.Build(connection, "ORDER BY coalesce(f.filed_on, '') DESC, f.filing_id DESC", first: count);
        command.Parameters.AddWithValue("$filed_on", last?.FiledOn ?? "");
        command.Parameters.AddWithValue("$filing_id", last?.FilingId ?? "");
        using var reader = command.ExecuteReader();
        var keys = new List<FilingKey>(count);
        while (reader.Read())
            keys.Add(new FilingKey(reader.GetString(0), reader.GetInt32(1), reader.GetString(2)));
        return keys;
    }

    private QueryBuilder Query(string columns) => new QueryBuilder($"SELECT {columns} FROM filings f")
        .Where($"f.source = '{FilingSources.House}' AND f.status <> 'gone'")
        .WhereIn("f.politician_id", politicians)
        .WhereIn("f.year", years.Count > 0 ? years : null);

    /// <summary>What the queue is ordered by.</summary>
    internal readonly record struct FilingKey(string FiledOn, int Year, string FilingId);
}
