using System.Globalization;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Chooses what a request is about.</summary>
internal static class DonationParts
{
    public static List<DonationPart> Choose(SqliteConnection? connection, StreamContext context, DonationsRequest request)
    {
        if (request.OnlyUnfinished)
            return connection is null ? [] : Unfinished(connection);
        var periods = request.Periods.Count > 0 ? request.Periods : DefaultPeriods(context.Time.GetUtcNow());
        var parts = Committees(connection, context, request).SelectMany(committee => periods
            .Where(period => committee.Cycles.Count == 0 || committee.Cycles.Contains(period))
            .Select(period => new DonationPart(committee.Id, period) { Individual = request.Individual, Since = request.Since }));
        return [.. parts.Distinct()];
    }

    /// <summary>The current period and the previous one.</summary>
    public static IReadOnlyList<int> DefaultPeriods(DateTimeOffset now)
    {
        var current = now.Year + now.Year % 2;
        return [current, current - 2];
    }

    private static IEnumerable<(string Id, IReadOnlyList<int> Cycles)> Committees(SqliteConnection? connection, StreamContext context, DonationsRequest request)
    {
        foreach (var committee in request.Committees ?? [])
            yield return (committee.ToUpperInvariant(), []);
        if (connection is null || (request.Committees is not null && request.Politicians is null))
            yield break;
        var members = request.Politicians is { } names ? PoliticianResolver.Resolve(context.Database!, names) : null;
        foreach (var member in members ?? [])
            WarnIfUnknown(connection, member, context);
        foreach (var committee in FecCommitteeQuery.Read(connection, new FecCommitteeFilter { Politician = members }))
            yield return (committee.CommitteeId, committee.Cycles);
    }

    private static void WarnIfUnknown(SqliteConnection connection, string member, StreamContext context)
    {
        using var command = connection.CreateCommand("SELECT count(*) FROM fec_mappings WHERE politician_id = $id");
        command.Parameters.AddWithValue("$id", member);
        if (command.ExecuteScalar() is 0L)
            context.Warn($"{member} has no FEC ID in the members' files, so there are no donations to look for.");
    }

    private static List<DonationPart> Unfinished(SqliteConnection connection) =>
    [
        .. SyncStateTable.All(connection, StreamNames.Donations)
            .Select(saved => DonationCheckpoint.Load(connection, Parse(saved.Part)))
            .Where(checkpoint => !checkpoint.Value.IsComplete)
            .Select(checkpoint => checkpoint.Part),
    ];

    public static DonationPart Parse(string key)
    {
        var words = key.Split('/');
        var since = Array.Find(words, word => word.StartsWith("since ", StringComparison.Ordinal));
        return new DonationPart(words[0], int.Parse(words[1], CultureInfo.InvariantCulture))
        {
            Individual = words.Contains("individual", StringComparer.Ordinal),
            Since = since is null ? null : Iso.Day(since["since ".Length..]),
        };
    }
}
