using System.Text.Json.Serialization;
using CapitolSync.Replica.OpenFec;

namespace CapitolSync.Replica;

/// <summary>A committee as OpenFEC has one.</summary>
public sealed record ReplicaFecCommittee
{
    /// <summary>C and eight digits.</summary>
    public required string CommitteeId { get; init; }

    /// <summary>In capitals.</summary>
    public required string Name { get; init; }

    /// <summary>H, S, P campaign; N, Q, O, V, W PACs; X, Y, Z party.</summary>
    public required string CommitteeType { get; init; }

    /// <summary>The type in words.</summary>
    public string CommitteeTypeFull => CommitteeCodes.Type(CommitteeType);

    /// <summary>P principal, A authorised, J joint fundraising, D leadership PAC, B lobbyist PAC, U unauthorised.</summary>
    public required string Designation { get; init; }

    /// <summary>The designation in words.</summary>
    public string DesignationFull => CommitteeCodes.Designation(Designation);

    /// <summary>Q for quarterly, T for terminated and so on.</summary>
    public string FilingFrequency { get; init; } = "Q";

    /// <summary>DEM, REP, IND; null for most PACs.</summary>
    public string? Party { get; init; }

    /// <summary>The party in words.</summary>
    public string? PartyFull => CommitteeCodes.Party(Party);

    /// <summary>Two capital letters.</summary>
    public required string State { get; init; }

    /// <summary>The state in words.</summary>
    public string? StateFull => CommitteeCodes.State(State);

    /// <summary>Last name first, in capitals.</summary>
    public string? TreasurerName { get; init; }

    /// <summary>The two-year periods it was active in, ascending; sometimes null.</summary>
    public IReadOnlyList<int>? Cycles { get; init; }

    /// <summary>Whom it is authorised by: one, or two for a joint fundraiser.</summary>
    public IReadOnlyList<string> CandidateIds { get; init; } = [];

    /// <summary>Whose leadership PAC it is.</summary>
    public IReadOnlyList<string> SponsorCandidateIds { get; init; } = [];

    /// <summary>When it filed first.</summary>
    public DateOnly? FirstFileDate { get; init; }

    /// <summary>When it filed last.</summary>
    public DateOnly? LastFileDate { get; init; }

    /// <summary>Where it receives letters.</summary>
    [JsonPropertyName("street_1")]
    public required string Street1 { get; init; }

    /// <summary>In capitals.</summary>
    public required string City { get; init; }

    /// <summary>Five digits.</summary>
    public required string Zip { get; init; }

    /// <summary>F3 for Congress, F3P for the presidency, F3X for all others.</summary>
    [JsonIgnore]
    internal string Form => CommitteeType switch { "H" or "S" => "F3", "P" => "F3P", _ => "F3X" };
}
