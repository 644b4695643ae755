using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapitolSync.Replica;

/// <summary>
/// An itemised receipt as a database should hold it: the API's 81 keys in their order, named as there, and the two
/// amounts in cents beside them. All but a few can be null.
/// </summary>
public sealed partial record ReplicaDonation
{
    /// <summary>USD cents, exact.</summary>
    public long? ContributionReceiptCents { get; init; }

    /// <summary>USD cents, exact.</summary>
    public long? ContributorAggregateCents { get; init; }

    /// <summary>Whose it is.</summary>
    public required string CommitteeId { get; init; }

    public int? ReportYear { get; init; }

    public string? ReportType { get; init; }

    /// <summary>18 digits; null for what was filed on paper.</summary>
    public string? ImageNumber { get; init; }

    /// <summary>F3, F3X or F3P.</summary>
    public required string FilingForm { get; init; }

    /// <summary>19 digits.</summary>
    public long? LinkId { get; init; }

    /// <summary>Where on the form it stands.</summary>
    public string? LineNumber { get; init; }

    public string? TransactionId { get; init; }

    public int? FileNumber { get; init; }

    public string? CommitteeName { get; init; }

    public string? EntityType { get; init; }

    public string? EntityTypeDesc { get; init; }

    public string? UnusedContbrId { get; init; }

    public string? ContributorPrefix { get; init; }

    public string? ContributorName { get; init; }

    public string? RecipientCommitteeType { get; init; }

    public string? RecipientCommitteeOrgType { get; init; }

    public string? RecipientCommitteeDesignation { get; init; }

    public string? ContributorFirstName { get; init; }

    public string? ContributorMiddleName { get; init; }

    public string? ContributorLastName { get; init; }

    public string? ContributorSuffix { get; init; }

    [JsonPropertyName("contributor_street_1")]
    public string? ContributorStreet1 { get; init; }

    [JsonPropertyName("contributor_street_2")]
    public string? ContributorStreet2 { get; init; }

    public string? ContributorCity { get; init; }

    public string? ContributorState { get; init; }

    public string? ContributorZip { get; init; }

    public string? ContributorEmployer { get; init; }

    public string? ContributorOccupation { get; init; }

    /// <summary>Set where a committee or a candidate gives.</summary>
    public string? ContributorId { get; init; }

    /// <summary>The server's own test for contributions of individuals.</summary>
    public bool? IsIndividual { get; init; }

    public string? ReceiptType { get; init; }

    public string? ReceiptTypeDesc { get; init; }

    public string? ReceiptTypeFull { get; init; }

    /// <summary>X for what no total may count.</summary>
    public string? MemoCode { get; init; }

    public string? MemoCodeFull { get; init; }

    /// <summary>Up to 2 KB.</summary>
    public string? MemoText { get; init; }

    /// <summary>Null for some.</summary>
    public DateOnly? ContributionReceiptDate { get; init; }

    /// <summary>USD.</summary>
    public double? ContributionReceiptAmount { get; init; }

    /// <summary>USD.</summary>
    public double? ContributorAggregateYtd { get; init; }

    public string? CandidateId { get; init; }

    public string? CandidateName { get; init; }

    public string? CandidateFirstName { get; init; }

    public string? CandidateLastName { get; init; }

    public string? CandidateMiddleName { get; init; }

    public string? CandidatePrefix { get; init; }

    public string? CandidateSuffix { get; init; }

    public string? CandidateOffice { get; init; }

    public string? CandidateOfficeFull { get; init; }

    public string? CandidateOfficeState { get; init; }

    public string? CandidateOfficeStateFull { get; init; }

    public string? CandidateOfficeDistrict { get; init; }

    public string? ConduitCommitteeId { get; init; }

    public string? ConduitCommitteeName { get; init; }

    public string? ConduitCommitteeStreet1 { get; init; }

    public string? ConduitCommitteeStreet2 { get; init; }

    public string? ConduitCommitteeCity { get; init; }

    public string? ConduitCommitteeState { get; init; }

    public string? ConduitCommitteeZip { get; init; }

    public string? DonorCommitteeName { get; init; }

    public string? NationalCommitteeNonfederalAccount { get; init; }

    public string? ElectionType { get; init; }

    public string? ElectionTypeFull { get; init; }

    public string? FecElectionTypeDesc { get; init; }

    public string? FecElectionYear { get; init; }

    /// <summary>With the id the key of the row.</summary>
    public required int TwoYearTransactionPeriod { get; init; }

    public string? AmendmentIndicator { get; init; }

    public string? AmendmentIndicatorDesc { get; init; }

    public string? ScheduleType { get; init; }

    public string? ScheduleTypeFull { get; init; }

    public string? IncreasedLimit { get; init; }

    /// <summary>When the server took it in; no zone.</summary>
    public DateTime? LoadDate { get; init; }

    /// <summary>19 digits, unique within the period.</summary>
    public required string SubId { get; init; }

    public string? OriginalSubId { get; init; }

    /// <summary>The transfer that a memo belongs to.</summary>
    public string? BackReferenceTransactionId { get; init; }

    public string? BackReferenceScheduleName { get; init; }

    public string? PdfUrl { get; init; }

    public string? LineNumberLabel { get; init; }

    public required bool MemoedSubtotal { get; init; }

    /// <summary>The committee as an object, sometimes null.</summary>
    public JsonElement? Committee { get; init; }

    /// <summary>The committee that gives as an object, mostly null.</summary>
    public JsonElement? Contributor { get; init; }
}
