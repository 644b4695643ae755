using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Runs of the streams of OpenFEC, and of the members' ids that they need.</summary>
internal static class OpenFecRuns
{
    /// <summary>The API key that is sent.</summary>
    public const string Secret = "key-that-nobody-may-see";

    /// <summary>Starts a rig whose replica has donations, and whose settings have a key and a budget.</summary>
    public static async Task<EngineRig> StartAsync(int donations, Func<OpenFecOptions, OpenFecOptions>? change = null)
    {
        var fec = new OpenFecOptions { Donations = donations, Committees = 8 };
        var rig = await EngineRig.StartAsync(trades: 200, new ReplicaOptions { Politicians = 30, ListingBytes = 0, DetailBytes = 0, OpenFec = change?.Invoke(fec) ?? fec });
        rig.Settings = rig.Settings with { Key = new ApiKey(Secret), Budget = [RateLimit.PerHour(100_000)] };
        return rig;
    }

    /// <summary>All committees, also those without donations.</summary>
    public static IReadOnlyList<string> Committees(this EngineRig rig) => [.. rig.Replica.Fec.Committees.Select(committee => committee.CommitteeId)];

    /// <summary>The committee with most donations in the period where it has fewest: pages follow on its first ones.</summary>
    public static string LargeCommittee(this EngineRig rig) =>
        rig.Committees().MaxBy(committee => rig.Replica.Fec.Periods.Min(period => rig.Replica.Fec.CountOf(committee, period)))!;

    /// <summary>Schedule A of all committees, or of these, in the replica's two periods.</summary>
    public static Task<SyncReport> DonationsAsync(this EngineRig rig, params string[] committees) => rig.RunAsync(rig.Donations(committees));

    public static DonationsRequest Donations(this EngineRig rig, params string[] committees) => new()
    {
        Settings = rig.Settings,
        Committees = committees.Length > 0 ? committees : rig.Committees(),
        Periods = rig.Replica.Fec.Periods,
    };

    /// <summary>Donations to these members, with FEC ids and committees looked up on the way, as Sync-FecDonation does.</summary>
    public static Task<SyncReport> DonationsOfAsync(this EngineRig rig, params string[] politicians) => rig.RunAsync(
        new CandidatesRequest { Settings = rig.Settings with { Budget = [] }, OnlyIfMissing = true },
        new FecCommitteesRequest { Settings = rig.Settings, Politicians = politicians, OnlyIfMissing = true },
        new DonationsRequest { Settings = rig.Settings, Politicians = politicians, Periods = rig.Replica.Fec.Periods });

    public static Task<SyncReport> CandidatesAsync(this EngineRig rig) => rig.RunAsync(new CandidatesRequest { Settings = rig.Settings with { Budget = [] } });

    public static Task<SyncReport> CommitteesAsync(this EngineRig rig) => rig.RunAsync(new FecCommitteesRequest { Settings = rig.Settings });

    /// <summary>Queries to Schedule A since the last <see cref="EngineRig.Forget"/>, in the order of arrival.</summary>
    public static IReadOnlyList<string> Asked(this EngineRig rig) => [.. rig.Replica.Log.Snapshot()
        .Where(request => request.Path.StartsWith("/v1/schedules/", StringComparison.Ordinal)).Select(request => request.Query)];
}
