using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The requests of each run, by endpoint.</summary>
internal static class EndpointTable
{
    private const string Insert = """
        INSERT OR REPLACE INTO sync_run_endpoints
            (run_id, endpoint, requests, retries, failures, bytes, latency_min_us, latency_p50_us, latency_p95_us, latency_max_us)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    public static void Save(StoreSession session, long runId, EndpointFigures figures)
    {
        var latency = figures.Latency.Summarize();
        session.Prepare(Insert)
            .Bind(1, runId)
            .Bind(2, figures.Endpoint)
            .Bind(3, figures.Requests)
            .Bind(4, figures.Retries)
            .Bind(5, figures.Failures)
            .Bind(6, figures.Bytes)
            .Bind(7, Microseconds(latency?.Min))
            .Bind(8, Microseconds(latency?.P50))
            .Bind(9, Microseconds(latency?.P95))
            .Bind(10, Microseconds(latency?.Max))
            .Run();
    }

    public static List<EndpointReport> Read(SqliteConnection connection, long runId)
    {
        using var command = connection.CreateCommand("""
            SELECT endpoint, requests, retries, failures, bytes, latency_min_us, latency_p50_us, latency_p95_us, latency_max_us
            FROM sync_run_endpoints WHERE run_id = $run ORDER BY endpoint
            """);
        command.Parameters.AddWithValue("$run", runId);
        using var reader = command.ExecuteReader();
        var endpoints = new List<EndpointReport>();
        while (reader.Read())
        {
            endpoints.Add(new EndpointReport
            {
                Endpoint = reader.GetString(0),
                Requests = reader.GetInt64(1),
                Retries = reader.GetInt64(2),
                Failures = reader.GetInt64(3),
                Bytes = reader.GetInt64(4),
                Latency = reader.IsDBNull(5) ? null : new LatencyFigures(Time(reader, 5), Time(reader, 6), Time(reader, 7), Time(reader, 8)),
            });
        }

        return endpoints;
    }

    private static long? Microseconds(TimeSpan? time) => time is { } known ? (long)known.TotalMicroseconds : null;

    private static TimeSpan Time(SqliteDataReader reader, int column) => TimeSpan.FromMicroseconds(reader.Long(column) ?? 0);
}
