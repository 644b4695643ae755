namespace CapitolSync;

/// <summary>What a committee is, from the FEC's type and designation.</summary>
public enum FecCommitteeKind
{
    /// <summary>None of the others, or not known yet.</summary>
    Other,

    /// <summary>A candidate's own campaign (types H, S, P).</summary>
    Campaign,

    /// <summary>A leadership PAC (designation D, of any type).</summary>
    LeadershipPac,

    /// <summary>A joint fundraising committee (designation J, of any type).</summary>
    JointFundraising,

    /// <summary>A party committee (types X, Y, Z).</summary>
    Party,

    /// <summary>Another political action committee (types N, Q, O, V, W).</summary>
    Pac,
}
