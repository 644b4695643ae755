namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Why a transaction is not part of an answer. The order is that of messages.</summary>
internal enum LeftOut
{
    /// <summary>It is part of it.</summary>
    No,

    /// <summary>An option: its price is not the share's.</summary>
    Option,

    /// <summary>A bond or another debt.</summary>
    Bond,

    /// <summary>Something else that is neither a stock nor a fund.</summary>
    OtherAsset,

    /// <summary>No source says what it is; CapitolTrades does so on the trade's own page.</summary>
    UnknownAsset,

    /// <summary>No ticker.</summary>
    NoTicker,

    /// <summary>No day.</summary>
    NoDate,

    /// <summary>No amount.</summary>
    NoAmount,

    /// <summary>No price is known for the day.</summary>
    NoPrice,

    /// <summary>An exchange that does not say what was received.</summary>
    OneSidedExchange,

    /// <summary>Neither a purchase nor a sale, an exchange or a receipt.</summary>
    OtherType,

    /// <summary>The time that is measured has not ended yet.</summary>
    HorizonNotOver,

    /// <summary>The ticker's prices end within the time that is measured: delisted, or not synced.</summary>
    PricesEnd,

    /// <summary>The benchmark has no price for the days.</summary>
    NoBenchmark,

    /// <summary>Nobody was matched to the filer.</summary>
    NoMember,

    /// <summary>No source says when it was filed.</summary>
    NoFilingDate,

    /// <summary>No sector of the issuer is known.</summary>
    NoSector,

    /// <summary>Which company the ticker belongs to is not known.</summary>
    NoCompany,

    /// <summary>The member is on no list of a committee's members of that day.</summary>
    NoSeat,

    /// <summary>None of the member's committees has an entry in the map of jurisdictions.</summary>
    NoClaim,

    /// <summary>There is too little to compare with.</summary>
    NoBaseline,
}
