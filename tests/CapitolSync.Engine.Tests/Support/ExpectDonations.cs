using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Asserts that the database holds the replica's Schedule A, row for row and column for column.</summary>
internal static class ExpectDonations
{
    private const string Columns = """
        two_year_transaction_period, sub_id, committee_id, contribution_receipt_date, contribution_receipt_cents,
        contributor_aggregate_ytd_cents, contributor_name, contributor_employer, contributor_occupation, contributor_city,
        contributor_state, contributor_zip, contributor_id, entity_type, is_individual, receipt_type, line_number, memo_code,
        memo_text, memoed_subtotal, election_type, fec_election_year, report_year, report_type, filing_form, file_number,
        image_number, transaction_id, amendment_indicator, conduit_committee_id, candidate_id, link_id, load_date
        """;

    /// <summary>All that the replica publishes now; what it does not publish any more is marked.</summary>
    public static void Equal(EngineRig rig) => Equal(rig.Database, rig.Replica.Fec.Donations);

    public static void Equal(TestDatabase database, IEnumerable<ReplicaDonation> truth)
    {
        Expect.Same(
            truth.Select(Line).Order(StringComparer.Ordinal),
            database.Lines($"SELECT {Columns} FROM donations WHERE gone_at IS NULL").Order(StringComparer.Ordinal));
        Assert.Equal(["ok"], database.Lines("PRAGMA integrity_check"));
    }

    /// <summary>What counts, by the form's own lines: not by the rule that is under test.</summary>
    public static bool Counts(ReplicaDonation donation)
    {
        if (string.Equals(donation.MemoCode, "X", StringComparison.Ordinal) || donation.LineNumber is not { } line)
            return false;
        string[] lines = string.Equals(donation.FilingForm, "F3P", StringComparison.Ordinal) ? ["17A", "17B", "17C", "17D"] : ["11AI", "11B", "11C", "11D"];
        return lines.Contains(line, StringComparer.Ordinal);
    }

    private static string Line(ReplicaDonation row) => TestDatabase.Line(
        row.TwoYearTransactionPeriod, row.SubId, row.CommitteeId, row.ContributionReceiptDate, row.ContributionReceiptCents,
        row.ContributorAggregateCents, row.ContributorName, row.ContributorEmployer, row.ContributorOccupation, row.ContributorCity,
        row.ContributorState, row.ContributorZip, row.ContributorId, row.EntityType, row.IsIndividual, row.ReceiptType, row.LineNumber, row.MemoCode,
        row.MemoText, row.MemoedSubtotal, row.ElectionType, row.FecElectionYear, row.ReportYear, row.ReportType, row.FilingForm, row.FileNumber,
        row.ImageNumber, row.TransactionId, row.AmendmentIndicator, row.ConduitCommitteeId, row.CandidateId, row.LinkId, LoadDate(row.LoadDate));

    private static string? LoadDate(DateTime? loaded) => loaded is not { } at ? null : at.ToString(
        at.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture);
}
