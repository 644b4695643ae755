namespace CapitolSync.Engine.Filings.Links;

/// <summary>Puts what official filings and CapitolTrades say into one form.</summary>
internal static class TradeFacts
{
    /// <summary>The value that CapitolTrades gives a band: its middle, cents cut off (32,500 for $15,001 - $50,000).</summary>
    /// <returns>Whole USD; null for an open band.</returns>
    public static long? Value(AmountRange amount) => amount.HighCents is { } high ? (amount.LowCents + high) / 200 : null;

    /// <summary>The word of CapitolTrades for a type.</summary>
    public static string TxType(FilingTxType type) => type switch
    {
        FilingTxType.Buy => "buy",
        FilingTxType.Sell => "sell",
        _ => "exchange",
    };

    /// <summary>The owner in one word, whichever source says it.</summary>
    /// <returns>self, spouse, joint or child; null where nothing is said, as with the blank of the House, which is the filer or nothing.</returns>
    public static string? Owner(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "SELF" => "self",
        "SP" or "SPOUSE" => "spouse",
        "JT" or "JOINT" => "joint",
        "DC" or "CHILD" or "DEPENDENT CHILD" => "child",
        _ => null,
    };
}
