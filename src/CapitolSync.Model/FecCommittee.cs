namespace CapitolSync;

/// <summary>A committee registered with the Federal Election Commission that raises money for or around a member.</summary>
/// <remarks>Source: the Federal Election Commission, by api.open.fec.gov; counts and total are computed from the stored donations.</remarks>
public sealed record FecCommittee
{
    /// <summary>The FEC's ID (<c>C00213512</c>).</summary>
    public required string CommitteeId { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of committee.</summary>
    public FecCommitteeKind Kind { get; init; }

    /// <summary>The FEC's type letter: H, S, P campaigns; N, Q, O, V, W political action committees; X, Y, Z parties.</summary>
    public string? CommitteeType { get; init; }

    /// <summary>The FEC's designation letter: P principal, A authorized, J joint, D leadership PAC, B lobbyist PAC, U unauthorized.</summary>
    public string? Designation { get; init; }

    /// <summary>Party, as abbreviated by the FEC.</summary>
    public string? Party { get; init; }

    /// <summary>State, two letters.</summary>
    public string? State { get; init; }

    /// <summary>Two-year periods in which it was active; empty if the FEC does not say.</summary>
    public IReadOnlyList<int> Cycles { get; init; } = [];

    /// <summary>Bioguide IDs of the members it belongs to.</summary>
    public IReadOnlyList<string> PoliticianId { get; init; } = [];

    /// <summary>Number of stored contributions that count.</summary>
    public long CountDonations { get; init; }

    /// <summary>USD, sum of the stored contributions that count.</summary>
    public decimal Total { get; init; }

    /// <summary>When it was last read, UTC.</summary>
    public DateTimeOffset? LastSynced { get; init; }
}
