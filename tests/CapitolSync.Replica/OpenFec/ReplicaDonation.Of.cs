using System.Globalization;
using CapitolSync.Replica.OpenFec;
using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica;

/// <content>From the compact row. Made without the JSON that is sent, so that the one can be held against the other.</content>
public sealed partial record ReplicaDonation
{
    internal static ReplicaDonation Of(DonationRow row) => row.IsBare ? Bare(row) : Full(row);

    private static ReplicaDonation Bare(DonationRow row) => new()
    {
        CommitteeId = row.Ledger.Committee.CommitteeId,
        FilingForm = row.Ledger.Committee.Form,
        ContributionReceiptDate = row.Day == DonationRow.NoDay ? null : DateOnly.FromDayNumber(row.Day),
        TwoYearTransactionPeriod = row.Ledger.Period,
        SubId = Text(row.SubId),
        MemoedSubtotal = false,
    };

    private static ReplicaDonation Full(DonationRow row)
    {
        var (filing, kind, ledger) = (row.Filing, row.Kind, row.Ledger);
        var (report, committee) = (filing.Report, ledger.Committee);
        var paper = row.Traits.HasFlag(RowTraits.Paper);
        var image = paper ? null : Text(filing.Image(row.Number));
        long? aggregate = row.AggregateCents == DonationRow.NoCents ? null : row.AggregateCents;
        var donation = new ReplicaDonation
        {
            ContributionReceiptCents = row.Cents,
            ContributorAggregateCents = aggregate,
            CommitteeId = committee.CommitteeId,
            ReportYear = report.Year,
            ReportType = report.Type,
            ImageNumber = image,
            FilingForm = committee.Form,
            LinkId = filing.LinkId,
            LineNumber = kind.Line,
            TransactionId = paper ? null : $"SA{kind.Line}.{Text(row.Number)}",
            FileNumber = filing.FileNumber,
            CommitteeName = committee.Name,
            RecipientCommitteeType = committee.CommitteeType,
            RecipientCommitteeDesignation = committee.Designation,
            IsIndividual = kind.IsIndividual,
            ReceiptType = kind.ReceiptType,
            ReceiptTypeDesc = kind.ReceiptTypeDesc,
            MemoCode = kind.MemoCode,
            MemoText = row.Memo?.Text,
            ContributionReceiptDate = row.Day == DonationRow.NoDay ? null : DateOnly.FromDayNumber(row.Day),
            ContributionReceiptAmount = row.Cents / 100.0,
            ContributorAggregateYtd = aggregate / 100.0,
            TwoYearTransactionPeriod = ledger.Period,
            AmendmentIndicator = filing.AmendmentIndicator,
            AmendmentIndicatorDesc = filing.AmendmentIndicatorDesc,
            ScheduleType = "SA",
            ScheduleTypeFull = "ITEMIZED RECEIPTS",
            LoadDate = new DateTime(row.Loaded),
            SubId = Text(row.SubId),
            BackReferenceTransactionId = row.Parent == 0 ? null : $"SA{kind.Line}.{Text(row.Parent)}",
            BackReferenceScheduleName = row.Parent == 0 ? null : $"SA{kind.Line}",
            PdfUrl = paper ? null : $"https://docquery.fec.gov/cgi-bin/fecimg/?{image}",
            LineNumberLabel = kind.Label,
            MemoedSubtotal = kind.IsMemo,
            Committee = row.Traits.HasFlag(RowTraits.NoCommittee) ? null : ledger.CommitteeObject,
        };
        return donation.From(row.Contributor)
            .Through(kind.IsEarmarked ? ledger.Conduit : null)
            .Naming(kind.Giver == GiverKind.Candidate ? ledger.Candidate : null)
            .ForElection(row.Traits);
    }

    private ReplicaDonation From(Contributor giver) => this with
    {
        EntityType = giver.EntityType,
        EntityTypeDesc = giver.EntityTypeDesc,
        ContributorPrefix = giver.Prefix,
        ContributorName = giver.Name,
        ContributorFirstName = giver.FirstName,
        ContributorMiddleName = giver.MiddleName,
        ContributorLastName = giver.LastName,
        ContributorSuffix = giver.Suffix,
        ContributorStreet1 = giver.Street1,
        ContributorCity = giver.City,
        ContributorState = giver.State,
        ContributorZip = giver.Zip,
        ContributorEmployer = giver.Employer,
        ContributorOccupation = giver.Occupation,
        ContributorId = giver.Id,
        DonorCommitteeName = giver.Id is null ? null : giver.Name,
        Contributor = giver.CommitteeObject(TwoYearTransactionPeriod),
    };

    private ReplicaDonation Through(Contributor? conduit) => this with
    {
        ConduitCommitteeId = conduit?.Id,
        ConduitCommitteeName = conduit?.Name,
        ConduitCommitteeStreet1 = conduit?.Street1,
        ConduitCommitteeCity = conduit?.City,
        ConduitCommitteeState = conduit?.State,
        ConduitCommitteeZip = conduit?.Zip,
    };

    private ReplicaDonation Naming(ReplicaCandidate? candidate) => candidate is null ? this : this with
    {
        CandidateId = candidate.CandidateId,
        CandidateName = candidate.Name,
        CandidateFirstName = candidate.FirstName,
        CandidateLastName = candidate.LastName,
        CandidateOffice = candidate.Office,
        CandidateOfficeFull = CommitteeCodes.Type(candidate.Office),
        CandidateOfficeState = candidate.State,
        CandidateOfficeStateFull = CommitteeCodes.State(candidate.State),
        CandidateOfficeDistrict = candidate.District,
    };

    private ReplicaDonation ForElection(RowTraits traits)
    {
        if ((traits & (RowTraits.Primary | RowTraits.General)) == RowTraits.None)
            return this;
        var name = traits.HasFlag(RowTraits.Primary) ? "PRIMARY" : "GENERAL";
        var year = Text(TwoYearTransactionPeriod);
        return this with { ElectionType = name[0] + year, FecElectionTypeDesc = name, FecElectionYear = year };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
