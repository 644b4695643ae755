using System.Globalization;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>The committees' itemized receipts.</summary>
internal sealed class DonationsStream(DonationsRequest request) : ISyncStream
{
    public static readonly StreamDefinition Stream = new(
        OpenFecSource.Source,
        describe: Describe,
        reset: static session =>
        {
            SyncStateTable.Remove(session, StreamNames.Donations);
            FailureTable.Clear(session, StreamNames.Donations);
        },
        createRequest: static context => new DonationsRequest { Settings = context.Settings })
    {
        Name = StreamNames.Donations,
        Unit = "committee period",
        Command = "Sync-FecDonation",
        After = [new StreamFeed(StreamNames.Committees, "those of committees that are found")],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context)
    {
        using var plan = Open(context);
        return !plan.IsComplete;
    }

    public IPlan Open(StreamContext context)
    {
        using var connection = context.Database?.ConnectForReading();
        var parts = DonationParts.Choose(connection, context, request);
        var checkpoints = parts.Select(part => DonationCheckpoint.Load(connection, part)).ToList();
        var failed = DonationFailures.Parts(connection is null ? [] : FailureTable.Items(connection, StreamNames.Donations));
        // Of some committees it is known what they lack; if there are none, that may be because nobody has looked for them.
        var knowsAll = parts.Count > 0 || !AsksForMembers || !FecCommitteesStream.IsAwaited(context, request.Politicians);
        return new DonationsPlan(checkpoints, failed, request, context) { KnowsAll = knowsAll };
    }

    private bool AsksForMembers => !request.OnlyUnfinished && (request.Committees is null || request.Politicians is not null);

    /// <summary>One line for each period: hundreds of committees would say less.</summary>
    private static IEnumerable<StreamPart> Describe(SqliteConnection connection)
    {
        var states = SyncStateTable.All(connection, StreamNames.Donations)
            .Select(saved => (Period: DonationParts.Parse(saved.Part).Period.ToString(CultureInfo.InvariantCulture), saved.State, Value: saved.State.Read(StreamNames.Donations, DonationJson.Default.DonationState)))
            .GroupBy(saved => saved.Period, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (states.Count == 0)
            return [new StreamPart("", new PlanProgress("at the beginning", 0, null), IsComplete: false)];
        return states.Select(group =>
        {
            var done = group.Count(saved => saved.Value.IsComplete);
            var total = group.Count();
            return new StreamPart(group.Key, PlanProgress.Of(done, total, "committees"), done == total)
            {
                CompletedAt = done == total ? group.Max(saved => saved.State.CompletedAt) : null,
                UpdatedAt = group.Max(saved => saved.State.UpdatedAt),
            };
        });
    }
}
