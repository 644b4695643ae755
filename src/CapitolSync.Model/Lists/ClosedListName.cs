namespace CapitolSync.Lists;

/// <summary>The closed lists that parameters take their values from.</summary>
public enum ClosedListName
{
    /// <summary>Parties.</summary>
    Party,

    /// <summary>Chambers of Congress.</summary>
    Chamber,

    /// <summary>Chambers of Congress, and both together, as committees have them.</summary>
    CommitteeChamber,

    /// <summary>States, territories and military addresses.</summary>
    State,

    /// <summary>Types of trade.</summary>
    TxType,

    /// <summary>Owners of what was traded.</summary>
    Owner,

    /// <summary>Sectors of issuers.</summary>
    Sector,

    /// <summary>Kinds of receipts, <see cref="CapitolSync.DonationKind"/>.</summary>
    DonationKind,

    /// <summary>Kinds of committees, <see cref="CapitolSync.FecCommitteeKind"/>.</summary>
    FecCommitteeKind,

    /// <summary>Sources of official filings.</summary>
    FilingSource,

    /// <summary>How filings were read.</summary>
    FilingStatus,

    /// <summary>Who reports a trade.</summary>
    TradeSource,

    /// <summary>Kinds of asset.</summary>
    AssetKind,
}
