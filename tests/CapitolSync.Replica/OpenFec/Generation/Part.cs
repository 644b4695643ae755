namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>What a member is there for; the values are places in the list of members.</summary>
internal enum Part
{
    /// <summary>Shares last name and state with the other twin.</summary>
    OneTwin,

    /// <summary>Is historical, and unknown to CapitolTrades.</summary>
    OtherTwin,

    /// <summary>Ran for the House, the Senate and the presidency.</summary>
    ThreeIds,

    /// <summary>Has more committees than fit on a page.</summary>
    ManyCommittees,

    /// <summary>Has another last name than with CapitolTrades.</summary>
    OtherName,

    /// <summary>Has no FEC id.</summary>
    NoId,

    /// <summary>Nothing special, like all who follow.</summary>
    Ordinary,

    /// <summary>Comes in while the replica runs.</summary>
    Newcomer = int.MaxValue,
}
