using static CapitolSync.Engine.Sources.OpenFec.Donations.Rows.ColumnKind;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>Which of the 81 keys of a row are kept. The first three identify it; positions are those of the statements' parameters.</summary>
internal static class DonationColumns
{
    public const int Period = 0, SubId = 1, CommitteeId = 2, Date = 3;

    public static readonly DonationColumn[] All =
    [
        Same("two_year_transaction_period", Integer),
        Same("sub_id", Text),
        Same("committee_id", Text),
        Same("contribution_receipt_date", Day),
        new("contribution_receipt_amount", "contribution_receipt_cents", Cents),
        new("contributor_aggregate_ytd", "contributor_aggregate_ytd_cents", Cents),
        Same("contributor_name", Text),
        Same("contributor_employer", Text),
        Same("contributor_occupation", Text),
        Same("contributor_city", Text),
        Same("contributor_state", Text),
        Same("contributor_zip", Text),
        Same("contributor_id", Text),
        Same("entity_type", Text),
        Same("is_individual", ColumnKind.Boolean),
        Same("receipt_type", Text),
        Same("line_number", Text),
        Same("memo_code", Text),
        Same("memo_text", Text),
        Same("memoed_subtotal", ColumnKind.Boolean),
        Same("election_type", Text),
        Same("fec_election_year", Text),
        Same("report_year", Integer),
        Same("report_type", Text),
        Same("filing_form", Text),
        Same("file_number", Integer),
        Same("image_number", Text),
        Same("transaction_id", Text),
        Same("amendment_indicator", Text),
        Same("conduit_committee_id", Text),
        Same("candidate_id", Text),
        Same("link_id", Integer),
        Same("load_date", Text),
    ];

    private static DonationColumn Same(string name, ColumnKind kind) => new(name, name, kind);
}
