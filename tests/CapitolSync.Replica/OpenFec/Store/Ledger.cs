using System.Text.Json;
using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>A committee in a two-year period: what all its rows share.</summary>
internal sealed class Ledger
{
    public Ledger(ReplicaFecCommittee committee, int period, DateOnly today)
    {
        Committee = committee;
        Period = period;
        Filings = [.. Report.Past(period, today).Select(r => new Filing(this, r, false))];
        Latest = new Filing(this, Report.Latest(period, today), false);
    }

    public ReplicaFecCommittee Committee { get; }

    public int Period { get; }

    /// <summary>What was filed and loaded before the replica started.</summary>
    public IReadOnlyList<Filing> Filings { get; }

    /// <summary>What is filed while it runs.</summary>
    public Filing Latest { get; }

    /// <summary>The candidate, where the committee has one.</summary>
    public required ReplicaCandidate? Candidate { get; init; }

    /// <summary>Whose own money the committee may get: the candidate's.</summary>
    public required Contributor Self { get; init; }

    /// <summary>The joint fundraiser whose receipts appear here once more.</summary>
    public required Contributor JointFundraiser { get; init; }

    /// <summary>Through which the earmarked donations come.</summary>
    public required Contributor Conduit { get; init; }

    public MemoText TransferMemo => field ??= new MemoText($"* TRANSFER FROM {JointFundraiser.Name}");

    public byte[] ReceiverJson => field ??= new JsonFields()
        .Add("recipient_committee_type", Committee.CommitteeType)
        .Nulls("recipient_committee_org_type")
        .Add("recipient_committee_designation", Committee.Designation).ToArray();

    public byte[] CommitteeJson => field ??= Rendering.CommitteeJson.InDonation(Committee, Period);

    public JsonElement CommitteeObject => JsonElement.Parse(CommitteeJson);

    public byte[] CandidateJson => field ??= RowParts.Candidate(Candidate);

    public byte[] ConduitJson => field ??= RowParts.Conduit(Conduit);

    public byte[] PrimaryJson => field ??= RowParts.Election($"P{Period}", "PRIMARY", Period);

    public byte[] GeneralJson => field ??= RowParts.Election($"G{Period}", "GENERAL", Period);
}
