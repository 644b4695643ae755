namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>A committee in the shapes in which the API shows one.</summary>
internal static class CommitteeJson
{
    /// <summary>In /committees/.</summary>
    public static byte[] Listed(ReplicaFecCommittee c) => Common(c)
        .Add("candidate_ids", c.CandidateIds)
        .Add("sponsor_candidate_ids", c.SponsorCandidateIds)
        .ToObject();

    /// <summary>In /candidate/{id}/committees/.</summary>
    public static byte[] Detailed(ReplicaFecCommittee c) => Place(Common(c)
            .Add("candidate_ids", c.CandidateIds)
            .Add("sponsor_candidate_ids", c.SponsorCandidateIds)
            .Nulls("email", "fax", "website")
            .Add("form_type", "F1")
            .Add("leadership_pac", c.Designation == "D" ? "X" : null)
            .Nulls("lobbyist_registrant_pac", "party_type", "party_type_full"), c)
        .ToObject();

    /// <summary>In the rows of Schedule A.</summary>
    public static byte[] InDonation(ReplicaFecCommittee c, int cycle) => History(c, cycle).ToObject();

    /// <summary>In /candidate/{id}/committees/history/.</summary>
    public static byte[] InHistory(ReplicaFecCommittee c, int cycle) => History(c, cycle)
        .Nulls("former_committee_name", "former_candidate_id", "former_candidate_name", "former_candidate_election_year")
        .Add("convert_to_pac_flag", false)
        .Add("sponsor_candidate_ids", c.SponsorCandidateIds)
        .Add("committee_label", $"{c.Name} ({c.CommitteeId})")
        .Raw("jfc_committee", "[]"u8)
        .ToObject();

    private static JsonFields History(ReplicaFecCommittee c, int cycle)
    {
        var active = (c.Cycles ?? [cycle]).Where(y => y <= cycle).ToList();
        return Place(Common(c), c)
            .Add("candidate_ids", c.CandidateIds)
            .Add("cycle", cycle)
            .Add("cycles_has_financial", active)
            .Add("last_cycle_has_financial", active.Count == 0 ? null : active[^1])
            .Add("cycles_has_activity", active)
            .Add("last_cycle_has_activity", active.Count == 0 ? null : active[^1])
            .Add("is_active", c.FilingFrequency != "T");
    }

    private static JsonFields Common(ReplicaFecCommittee c) => new JsonFields()
        .Add("name", c.Name)
        .Add("committee_id", c.CommitteeId)
        .Add("cycles", c.Cycles)
        .Add("treasurer_name", c.TreasurerName)
        .Add("committee_type", c.CommitteeType)
        .Add("committee_type_full", c.CommitteeTypeFull)
        .Add("filing_frequency", c.FilingFrequency)
        .Add("designation", c.Designation)
        .Add("designation_full", c.DesignationFull)
        .Nulls("organization_type", "organization_type_full", "affiliated_committee_name")
        .Add("party", c.Party)
        .Add("party_full", c.PartyFull)
        .Add("state", c.State)
        .Add("first_file_date", c.FirstFileDate)
        .Add("last_file_date", c.LastFileDate)
        .Add("first_f1_date", c.FirstFileDate)
        .Add("last_f1_date", c.LastFileDate)
        .Nulls("designated_agent_name", "designated_agent_last_name", "designated_agent_first_name", "designated_agent_middle_name")
        .Nulls("designated_agent_prefix", "designated_agent_suffix", "designated_agent_street1", "designated_agent_street2")
        .Nulls("designated_agent_city", "designated_agent_state", "designated_agent_zip", "designated_agent_title")
        .Nulls("designated_agent_phone_number");

    private static JsonFields Place(JsonFields fields, ReplicaFecCommittee c) => fields
        .Add("street_1", c.Street1)
        .Nulls("street_2")
        .Add("city", c.City)
        .Add("state_full", c.StateFull)
        .Add("zip", c.Zip);
}
