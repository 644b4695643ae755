using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>Inspects a page of the list of committees.</summary>
internal sealed class FecCommitteesInspection() : ApiInspection(Known)
{
    // Only what is read must be there.
    private static readonly KnownShape Known = KnownShape.Of(
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

    /// <summary>The page that a probe asks for.</summary>
    public static ProbePage Page { get; } = new(
        "/v1/committees/", string.Create(CultureInfo.InvariantCulture, $"/v1/committees/?per_page={ProbeRows}"), new FecCommitteesInspection())
    {
        Prefix = "committees.",
    };

    protected override void ReadAsSync(PageBody body) => FecCandidatePartition.Parse(body.Span);
}
