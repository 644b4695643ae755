using System.Globalization;
using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>Parts of a row that are mostly null.</summary>
internal static class RowParts
{
    public static byte[] NoCandidate { get; } = Candidate(null);

    public static byte[] NoConduit { get; } = Conduit(null);

    public static byte[] NoElection { get; } =
        new JsonFields().Nulls("election_type", "election_type_full", "fec_election_type_desc", "fec_election_year").ToArray();

    public static byte[] Candidate(ReplicaCandidate? candidate) => new JsonFields()
        .Add("candidate_id", candidate?.CandidateId)
        .Add("candidate_name", candidate?.Name)
        .Add("candidate_first_name", candidate?.FirstName)
        .Add("candidate_last_name", candidate?.LastName)
        .Nulls("candidate_middle_name", "candidate_prefix", "candidate_suffix")
        .Add("candidate_office", candidate?.Office)
        .Add("candidate_office_full", candidate is null ? null : CommitteeCodes.Type(candidate.Office))
        .Add("candidate_office_state", candidate?.State)
        .Add("candidate_office_state_full", candidate is null ? null : CommitteeCodes.State(candidate.State))
        .Add("candidate_office_district", candidate?.District).ToArray();

    public static byte[] Conduit(Contributor? conduit) => new JsonFields()
        .Add("conduit_committee_id", conduit?.Id)
        .Add("conduit_committee_name", conduit?.Name)
        .Add("conduit_committee_street1", conduit?.Street1)
        .Nulls("conduit_committee_street2")
        .Add("conduit_committee_city", conduit?.City)
        .Add("conduit_committee_state", conduit?.State)
        .Add("conduit_committee_zip", conduit?.Zip).ToArray();

    public static byte[] Election(string type, string description, int year) => new JsonFields()
        .Add("election_type", type)
        .Nulls("election_type_full")
        .Add("fec_election_type_desc", description)
        .Add("fec_election_year", year.ToString(CultureInfo.InvariantCulture)).ToArray();
}
