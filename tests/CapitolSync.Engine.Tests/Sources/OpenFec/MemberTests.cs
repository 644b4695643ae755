using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.OpenFec;

public sealed class MemberTests
{
    [Fact]
    public async Task Every_FEC_id_is_joined_by_bioguide_id_before_any_trade_is_known()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);

        var report = await rig.CandidatesAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        Expect.Same(
            rig.Replica.Fec.Legislators.SelectMany(member => member.FecIds.Select(id => $"{member.BioguideId}|{id}")).Order(StringComparer.Ordinal),
            rig.Database.Lines("SELECT politician_id, fec_candidate_id FROM fec_mappings").Order(StringComparer.Ordinal));
        Assert.Contains(rig.Replica.Fec.Legislators, member => member.FecIds.Count >= 3);
        Assert.Contains(rig.Replica.Fec.Legislators, member => member.FecIds.Count == 0);
    }

    [Fact]
    public async Task A_different_last_name_is_a_warning_and_does_not_change_the_match()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.RunAsync(new TradesRequest { Settings = rig.Settings with { Key = null, Budget = [] }, Full = true });
        await rig.RunAsync(new PoliticiansRequest { Settings = rig.Settings with { Key = null, Budget = [] } });
        var names = rig.Replica.Data.Politicians.ToDictionary(politician => politician.PoliticianId, politician => politician.LastName, StringComparer.Ordinal);
        var other = Assert.Single(rig.Replica.Fec.Legislators, member => names.TryGetValue(member.BioguideId, out var name) && !string.Equals(name, member.LastName, StringComparison.Ordinal));

        await rig.CandidatesAsync();

        // A second last name behind a hyphen is the same person's; nothing is said of it.
        Assert.Contains(names[other.BioguideId], other.LastName, StringComparison.Ordinal);
        Assert.Empty(rig.Port.Warnings);
        rig.Database.Execute($"UPDATE politicians SET last_name = 'Somebody' WHERE politician_id = '{other.BioguideId}'");
        rig.Options = rig.Options with { Force = true };
        await rig.CandidatesAsync();

        Assert.Contains("'Somebody'", Assert.Single(rig.Port.Warnings), StringComparison.Ordinal);
        Expect.Same(other.FecIds.Order(StringComparer.Ordinal),
            rig.Database.Lines($"SELECT fec_candidate_id FROM fec_mappings WHERE politician_id = '{other.BioguideId}' ORDER BY 1"));
    }

    [Fact]
    public async Task All_committees_of_a_candidate_are_found_across_pages()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.CandidatesAsync();
        var current = rig.Replica.Fec.Legislators.Where(member => member.Current).SelectMany(member => member.FecIds).ToHashSet(StringComparer.Ordinal);
        var links = rig.Replica.Fec.Committees
            .SelectMany(committee => committee.CandidateIds.Concat(committee.SponsorCandidateIds), (committee, candidate) => (Committee: committee, Candidate: candidate))
            .Where(link => current.Contains(link.Candidate))
            .ToList();
        Assert.Contains(links.CountBy(link => link.Candidate, StringComparer.Ordinal), count => count.Value > 20);

        var report = await rig.CommitteesAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        Expect.Same(
            links.Select(link => $"{link.Candidate}|{link.Committee.CommitteeId}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            rig.Database.Lines("SELECT fec_candidate_id, committee_id FROM fec_candidate_committees").Order(StringComparer.Ordinal));
        Expect.Same(
            links.Select(link => Line(link.Committee)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            rig.Database.Lines("SELECT committee_id, name, committee_type, designation, party, state, cycles, kind FROM fec_committees").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v1/")]
    [InlineData("V1")]
    public async Task The_address_may_end_with_the_version(string version)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.CandidatesAsync();
        rig.Settings = rig.Settings with { BaseUri = new Uri(rig.Replica.BaseUri, version) };
        rig.Forget();

        var report = await rig.CommitteesAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Assert.NotEmpty(rig.Targets("/v1/candidate/"));
        Assert.Empty(rig.Targets($"/{version.TrimEnd('/')}/v1/"));
    }

    [Fact]
    public async Task A_candidate_that_was_looked_up_in_the_future_is_looked_up_again()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.CandidatesAsync();
        await rig.CommitteesAsync();
        rig.Forget();
        Assert.Equal(0, (await rig.CommitteesAsync()).Requests);
        var candidate = rig.Database.Lines("SELECT min(fec_candidate_id) FROM fec_mappings WHERE last_synced IS NOT NULL")[0];
        rig.Database.Execute($"UPDATE fec_mappings SET last_synced = '2099-01-01T00:00:00.000Z' WHERE fec_candidate_id = '{candidate}'");

        Assert.Equal(1, (await rig.CommitteesAsync()).Items);
    }

    [Theory]
    [InlineData("60,\"is_count_exact\":false")]
    [InlineData("60,\"is_count_exact\":null")]
    public async Task An_estimate_that_is_too_low_cuts_no_list_of_committees(string count)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 0);
        await rig.CandidatesAsync();
        var member = rig.Replica.Fec.Legislators.First(one => one.Current && one.FecIds.Count == 1);
        var path = $"/v1/candidate/{member.FecIds[0]}/committees/";
        rig.Replica.Faults.Add(Page(1, 100));
        rig.Replica.Faults.Add(Page(2, 3));

        var report = await rig.RunAsync(new FecCommitteesRequest { Settings = rig.Settings, Politicians = [member.BioguideId] });

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        var expected = Enumerable.Range(0, 100).Select(number => Id(1, number)).Concat(Enumerable.Range(0, 3).Select(number => Id(2, number)));
        Expect.Same(expected, rig.Database.Lines("SELECT committee_id FROM fec_candidate_committees WHERE committee_id LIKE 'C9%' ORDER BY 1"));

        static string Rows(int page, int rows) =>
            string.Join(',', Enumerable.Range(0, rows).Select(number => $$"""{"committee_id":"{{Id(page, number)}}","name":"A"}"""));

        Fault Page(int page, int rows) => new()
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = path,
            Query = $"page={page}",
            Body = $$"""{"pagination":{"count":{{count}},"per_page":100},"results":[{{Rows(page, rows)}}]}""",
        };

        static string Id(int page, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C9{page:000}{number:0000}");
    }

    [Fact]
    public async Task From_a_name_the_FEC_ids_and_committees_are_looked_up_with_a_warning_each()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 5000);
        var member = rig.Replica.Fec.Legislators.First(one => one.FecIds.Count >= 3);

        var report = await rig.DonationsOfAsync(member.BioguideId);

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.Equal(2, rig.Port.Warnings.Count);
        var theirs = CommitteesOf(rig, member);
        ExpectDonations.Equal(rig.Database, rig.Replica.Fec.Donations.Where(row => theirs.Contains(row.CommitteeId)));
    }

    [Fact]
    public async Task A_member_without_an_FEC_id_is_a_warning_and_not_an_error()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 100);
        var member = rig.Replica.Fec.Legislators.First(one => one.FecIds.Count == 0);

        var report = await rig.DonationsOfAsync(member.BioguideId);

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.Empty(rig.Asked());
        Assert.Contains(rig.Port.Warnings, warning => warning.StartsWith($"{member.BioguideId} has no FEC ID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_two_members_share_is_an_error_that_lists_both()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 100);
        var twins = rig.Replica.Fec.Legislators.GroupBy(member => (member.LastName, member.StateId)).First(group => group.Count() > 1).ToList();

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsOfAsync(twins[0].LastName));

        Assert.Equal((ErrorIds.PoliticianAmbiguous, twins[0].LastName), (end.ErrorId, end.Target));
        Assert.All(twins, twin => Assert.Contains(twin.BioguideId, end.Message, StringComparison.Ordinal));
        // As a pattern it means both.
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsOfAsync($"{twins[0].LastName}*")).Status);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_an_error()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 100);

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsOfAsync("Qqqq"));

        Assert.Equal((ErrorIds.PoliticianNotFound, "Qqqq"), (end.ErrorId, end.Target));
    }

    [Fact]
    public async Task Totals_count_new_money_once_even_where_two_candidates_share_the_committee()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 8000);
        var shared = rig.Replica.Fec.Committees.First(committee => committee.CandidateIds.Count == 2 && rig.Replica.Fec.CountOf(committee.CommitteeId) > 0);
        var members = rig.Replica.Fec.Legislators.Where(member => member.FecIds.Intersect(shared.CandidateIds, StringComparer.Ordinal).Any()).ToList();
        Assert.Equal(2, members.Count);
        await rig.DonationsOfAsync([.. members.Select(member => member.BioguideId)]);
        var theirs = members.SelectMany(member => CommitteesOf(rig, member)).ToHashSet(StringComparer.Ordinal);
        var counted = rig.Replica.Fec.Donations.Where(row => theirs.Contains(row.CommitteeId) && ExpectDonations.Counts(row)).ToList();

        var totals = DonationQuery.Total(rig.Open(), new DonationFilter { Politician = [.. members.Select(member => member.BioguideId)] }, DonationGrouping.Committee).ToList();

        Assert.Equal(counted.Count, totals.Sum(total => total.Count));
        Assert.Equal(counted.Sum(row => row.ContributionReceiptCents ?? 0) / 100m, totals.Sum(total => total.Total));
        var ofShared = counted.Where(row => string.Equals(row.CommitteeId, shared.CommitteeId, StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [$"{ofShared.Count}|{ofShared.Sum(row => row.ContributionReceiptCents ?? 0)}"],
            rig.Database.Lines($"SELECT count_donations, total_cents FROM fec_committee_stats WHERE committee_id = '{shared.CommitteeId}'"));
    }

    private static HashSet<string> CommitteesOf(EngineRig rig, ReplicaLegislator member) =>
    [
        .. rig.Replica.Fec.Committees
            .Where(committee => committee.CandidateIds.Concat(committee.SponsorCandidateIds).Intersect(member.FecIds, StringComparer.Ordinal).Any())
            .Select(committee => committee.CommitteeId),
    ];

    private static string Line(ReplicaFecCommittee committee) => TestDatabase.Line(
        committee.CommitteeId, committee.Name, committee.CommitteeType, committee.Designation, committee.Party, committee.State,
        committee.Cycles is { } cycles ? string.Join(',', cycles) : null,
        (committee.Designation, committee.CommitteeType) switch
        {
            ("D", _) => "LeadershipPac",
            ("J", _) => "JointFundraising",
            (_, "H" or "S" or "P") => "Campaign",
            (_, "X" or "Y" or "Z") => "Party",
            (_, "N" or "Q" or "O" or "V" or "W") => "Pac",
            _ => "Other",
        });
}
