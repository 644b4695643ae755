using System.Globalization;
using System.Reflection;
using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>Compares what is known of who funds members with the replica, row for row.</summary>
internal static class SoakFecTruth
{
    private static readonly string Columns = string.Join(", ", DonationColumns.All.Select(column =>
        string.Equals(column.Name, "load_date", StringComparison.Ordinal) ? "substr(load_date, 1, 19)" : column.Name));

    private static readonly PropertyInfo[] Properties = [.. DonationColumns.All.Select(column => typeof(ReplicaDonation).GetProperty(PropertyOf(column))!)];

    public static void Equal(SoakWorld world)
    {
        var fec = world.Replica.Fec;
        Expect.Same(
            fec.Legislators.SelectMany(member => member.FecIds.Select(id => TestDatabase.Line(member.BioguideId, id))).Order(StringComparer.Ordinal),
            world.Database.Lines("SELECT politician_id, fec_candidate_id FROM fec_mappings ORDER BY 1, 2"));

        // Whose committees are of interest: those who trade, by what is stored, and those in office.
        var trading = world.Database.Lines("SELECT DISTINCT politician_id FROM trades").ToHashSet(StringComparer.Ordinal);
        var candidates = fec.Legislators.Where(member => member.Current || trading.Contains(member.BioguideId)).SelectMany(member => member.FecIds).ToHashSet(StringComparer.Ordinal);
        var links = fec.Committees
            .SelectMany(committee => committee.CandidateIds.Union(committee.SponsorCandidateIds, StringComparer.Ordinal).Where(candidates.Contains).Select(id => (Candidate: id, Committee: committee)))
            .ToList();
        Expect.Same(
            links.Select(link => TestDatabase.Line(link.Candidate, link.Committee.CommitteeId)).Order(StringComparer.Ordinal),
            world.Database.Lines("SELECT fec_candidate_id, committee_id FROM fec_candidate_committees ORDER BY 1, 2"));
        var committees = links.Select(link => link.Committee).DistinctBy(committee => committee.CommitteeId, StringComparer.Ordinal).OrderBy(committee => committee.CommitteeId, StringComparer.Ordinal).ToList();
        Expect.Same(
            committees.Select(committee => TestDatabase.Line(committee.CommitteeId, committee.Name, committee.CommitteeType, committee.Designation, committee.Party, committee.State)),
            world.Database.Lines("SELECT committee_id, name, committee_type, designation, party, state FROM fec_committees ORDER BY committee_id"));
        Donations(world, committees);
    }

    private static void Donations(SoakWorld world, List<ReplicaFecCommittee> committees)
    {
        var expected = committees.SelectMany(committee => world.Replica.Fec.Periods
            .Where(period => committee.Cycles is not { Count: > 0 } cycles || cycles.Contains(period))
            .SelectMany(period => world.Replica.Fec.DonationsOf(committee.CommitteeId, period)));
        Expect.Same(
            expected.Select(donation => TestDatabase.Line([.. Properties.Select(property => Value(property, donation))])).Order(StringComparer.Ordinal),
            world.Database.Lines($"SELECT {Columns} FROM donations WHERE gone_at IS NULL").Order(StringComparer.Ordinal));
    }

    private static object? Value(PropertyInfo property, ReplicaDonation donation) => property.GetValue(donation) switch
    {
        DateTime loaded => loaded.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        var value => value,
    };

    private static string PropertyOf(DonationColumn column) => column.Name switch
    {
        "contributor_aggregate_ytd_cents" => nameof(ReplicaDonation.ContributorAggregateCents),
        _ => string.Concat(column.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
    };
}
