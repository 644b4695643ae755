namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>What a transaction was.</summary>
internal enum TxKind
{
    /// <summary>Something that the sources say in no word that is known here.</summary>
    Other,

    /// <summary>A purchase.</summary>
    Buy,

    /// <summary>A sale.</summary>
    Sell,

    /// <summary>An exchange of one asset for another, as in a merger.</summary>
    Exchange,

    /// <summary>A receipt, such as a gift or an inheritance.</summary>
    Receive,
}
