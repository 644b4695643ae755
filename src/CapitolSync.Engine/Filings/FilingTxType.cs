namespace CapitolSync.Engine.Filings;

/// <summary>What a transaction was.</summary>
public enum FilingTxType
{
    /// <summary>A purchase.</summary>
    Buy,

    /// <summary>A sale.</summary>
    Sell,

    /// <summary>An exchange of one asset for another.</summary>
    Exchange,
}
