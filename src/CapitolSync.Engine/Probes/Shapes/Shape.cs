namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>The shapes that are known, from captured answers (2025-01-02 to 2026-02-25) and, for OpenFEC, from its source.</summary>
internal static class Shape
{
    /// <summary>A row of the listing of trades.</summary>
    public static readonly KnownShape Trade = KnownShape.Of(
        ": Number _txId _issuerId price value reportingGap, Text _politicianId chamber comment owner pubDate txDate txType txTypeExtended, Object issuer politician",
        "issuer: Text _stateId c2iq country issuerName issuerTicker sector",
        "politician: Text _stateId chamber dob firstName gender lastName nickname party");

    /// <summary>A row of Schedule A. The committee and the contributor in it are not read, so what is in them is not compared.</summary>
    public static readonly KnownShape Donation = KnownShape.Of(
        """
        : Text committee_id report_type image_number filing_form line_number transaction_id committee_name entity_type entity_type_desc
        unused_contbr_id contributor_prefix contributor_name recipient_committee_type recipient_committee_org_type
        recipient_committee_designation contributor_first_name contributor_middle_name contributor_last_name contributor_suffix
        contributor_street_1 contributor_street_2 contributor_city contributor_state contributor_zip contributor_employer
        contributor_occupation contributor_id receipt_type receipt_type_desc receipt_type_full memo_code memo_code_full memo_text
        contribution_receipt_date candidate_id candidate_name candidate_first_name candidate_last_name candidate_middle_name
        candidate_prefix candidate_suffix candidate_office candidate_office_full candidate_office_state candidate_office_state_full
        candidate_office_district conduit_committee_id conduit_committee_name conduit_committee_street1 conduit_committee_street2
        conduit_committee_city conduit_committee_state conduit_committee_zip donor_committee_name national_committee_nonfederal_account
        election_type election_type_full fec_election_type_desc fec_election_year amendment_indicator amendment_indicator_desc
        schedule_type schedule_type_full increased_limit load_date sub_id original_sub_id back_reference_transaction_id
        back_reference_schedule_name pdf_url line_number_label,
        Number report_year link_id file_number contribution_receipt_amount contributor_aggregate_ytd two_year_transaction_period,
        Boolean is_individual memoed_subtotal,
        Object committee contributor
        """.ReplaceLineEndings(" "));

    /// <summary>A row of the list of committees; only what is read has to be there.</summary>
    public static readonly KnownShape Committee = KnownShape.Of(
        """
        : Text committee_id name committee_type designation party state,
        Text? treasurer_name committee_type_full filing_frequency designation_full organization_type organization_type_full
        affiliated_committee_name party_full first_file_date last_file_date first_f1_date last_f1_date designated_agent_name
        designated_agent_last_name designated_agent_first_name designated_agent_middle_name designated_agent_prefix
        designated_agent_suffix designated_agent_street1 designated_agent_street2 designated_agent_city designated_agent_state
        designated_agent_zip designated_agent_title designated_agent_phone_number street_1 street_2 city state_full zip,
        List cycles,
        List? candidate_ids sponsor_candidate_ids sponsor_candidate_list
        """.ReplaceLineEndings(" "));

    /// <summary>A member in the file of those in office. What is not known of a member is left out.</summary>
    public static readonly KnownShape Legislator = KnownShape.Of(
        ": Object id name bio, List terms, List? leadership_roles family other_names",
        "id: Text bioguide, Text? thomas lis opensecrets wikipedia ballotpedia wikidata google_entity_id, Number? govtrack votesmart cspan house_history maplight icpsr pictorial, List? fec bioguide_previous",
        "name: Text first last, Text? official_full middle nickname suffix",
        "bio: Text? birthday gender",
        "terms[]: Text type start end state, Text? party, Number? district class, Text? url address phone fax contact_form office state_rank rss_url caucus how end-type, List? party_affiliations",
        "terms[].party_affiliations[]: Text start end party, Text? caucus",
        "leadership_roles[]: Text title chamber start, Text? end",
        "family[]: Text name relation",
        "other_names[]: Text? first middle last start end");
}
