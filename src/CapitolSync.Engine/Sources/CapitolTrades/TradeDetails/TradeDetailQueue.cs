using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>The trades whose own page is still to be read: those that matter most to the user first, and newest first among them.</summary>
internal sealed class TradeDetailQueue(bool all, IReadOnlyList<string> politicians, IReadOnlyList<long> issuers)
{
    // What failed under -Force was there before, and is tried again anyway.
    private static readonly string Due = $"(enriched_at IS NULL OR {FailureTable.IsNoted(StreamNames.TradeDetails, "tx_id")})";

    private bool HasPriority => politicians.Count + issuers.Count > 0;

    /// <summary>Finds what the names and tickers mean that come first.</summary>
    public static TradeDetailQueue Of(StreamContext context, IReadOnlyList<string>? priority)
    {
        if (context.Database is null || priority is not { Count: > 0 })
            return new TradeDetailQueue(context.Force, [], []);
        using var connection = context.Database.ConnectForReading();
        var politicians = PoliticianQuery.Read(connection, new PoliticianFilter { Politician = priority }).Select(member => member.PoliticianId);
        var issuers = IssuerQuery.Read(connection, new IssuerFilter { Issuer = priority }).Select(issuer => issuer.IssuerId);
        var queue = new TradeDetailQueue(context.Force, [.. politicians], [.. issuers]);
        foreach (var (name, hint) in Unknown(context.Database, priority))
            context.Warn($"-Priority '{name}' matches no known member or issuer, so {(queue.HasPriority ? "no trades of it come" : "the newest trades come")} first. {hint}".TrimEnd());
        return queue;
    }

    /// <summary>The names that nothing goes by, with what may have been meant.</summary>
    private static IEnumerable<(string Name, string Hint)> Unknown(Database database, IReadOnlyList<string> names)
    {
        var members = ValueCheck.Unmatched(database, [new AskedText(Lookup.Politician, names)]);
        var issuers = ValueCheck.Unmatched(database, [new AskedText(Lookup.Issuer, [.. members.Select(one => one.Value)])]);
        foreach (var issuer in issuers)
        {
            var similar = members.First(one => one.Value.Equals(issuer.Value, StringComparison.Ordinal)).Suggestions.Concat(issuer.Suggestions).ToList();
            yield return (issuer.Value, similar.Count > 0 ? $"Did you mean {Suggestions.Join(similar)}?" : "");
        }
    }

    public IdQueue<TradeKey> ToQueue(Func<long, Partition> toPartition) => new()
    {
        Units = "trades",
        Count = connection => (
            all ? 0 : connection.QueryInt64($"SELECT count(*) FROM trades WHERE NOT {Due}"),
            connection.QueryInt64("SELECT count(*) FROM trades")),
        ReadAfter = ReadAfter,
        ToPartition = key => toPartition(key.TxId),
    };

    private List<TradeKey> ReadAfter(SqliteConnection connection, TradeKey? last, int count)
    {
        var isFirst = last?.IsFirst ?? HasPriority;
        var keys = Read(connection, last, count, isFirst);
        if (isFirst && keys.Count < count)
            keys.AddRange(Read(connection, null, count - keys.Count, isFirst: false));
        return keys;
    }

    private List<TradeKey> Read(SqliteConnection connection, TradeKey? last, int count, bool isFirst)
    {
        var query = new QueryBuilder("SELECT t.pub_date, t.tx_id FROM trades t");
        if (!all)
            query.Where(Due);
        if (HasPriority)
            query.WhereEither(isFirst, ("t.politician_id", politicians), ("t.issuer_id", issuers));
        if (last is { } after)
            query.Where("(t.pub_date, t.tx_id) < ($pub_date, $tx_id)");
        using var command = query.Build(connection, "ORDER BY t.pub_date DESC, t.tx_id DESC", first: count);
        command.Parameters.AddWithValue("$pub_date", last?.PubDate ?? "");
        command.Parameters.AddWithValue("$tx_id", last?.TxId ?? 0);
        using var reader = command.ExecuteReader();
        var keys = new List<TradeKey>(count);
        while (reader.Read())
            keys.Add(new TradeKey(isFirst, reader.GetString(0), reader.GetInt64(1)));
        return keys;
    }

    /// <summary>What the queue is ordered by.</summary>
    internal readonly record struct TradeKey(bool IsFirst, string PubDate, long TxId);
}
