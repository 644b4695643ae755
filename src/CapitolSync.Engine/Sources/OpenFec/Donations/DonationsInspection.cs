using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Inspects a page of Schedule A.</summary>
internal sealed class DonationsInspection() : ApiInspection(Known)
{
    // Known from the API's source. The committee and the contributor in it are not read, so what is in them is not compared.
    private static readonly KnownShape Known = KnownShape.Of(
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

    /// <summary>The page that a probe asks for. Without a committee one period has to be named; a year ago has receipts even early in January.</summary>
    public static ProbePage Page(DateTimeOffset now)
    {
        var year = now.AddYears(-1).Year;
        var query = new ScheduleQuery([]) { Periods = [year + year % 2], Rows = ProbeRows };
        return new ProbePage(ScheduleQuery.Endpoint, query.ToPath(), new DonationsInspection()) { Prefix = "schedule_a." };
    }

    protected override void ReadAsSync(PageBody body)
    {
        using var page = SchedulePageReader.Read(body);
    }
}
