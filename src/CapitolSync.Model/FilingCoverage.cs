namespace CapitolSync;

/// <summary>What is known of the filings of one chamber and year.</summary>
/// <remarks>Source: counted from the stored filings.</remarks>
/// <param name="Source">Who publishes them: <c>house</c> or <c>senate</c>.</param>
/// <param name="Chamber"><c>house</c> or <c>senate</c>.</param>
/// <param name="Year">The year that the source files them under.</param>
public sealed record FilingCoverage(string Source, string Chamber, int Year)
{
    /// <summary>How many filings are known; each is one of the five below.</summary>
    public int Seen { get; init; }

    /// <summary>How many were read, with all their transactions.</summary>
    public int Parsed { get; init; }

    /// <summary>How many are images of paper, whose transactions are not read.</summary>
    public int Scans { get; init; }

    /// <summary>How many failed a gate and have no transactions here.</summary>
    public int Failed { get; init; }

    /// <summary>How many are not read yet.</summary>
    public int New { get; init; }

    /// <summary>How many the source no longer lists.</summary>
    public int Gone { get; init; }

    /// <summary>How many of those seen have no member.</summary>
    public int Unmatched { get; init; }

    /// <summary>How many transactions were read from them.</summary>
    public long Transactions { get; init; }

    /// <summary>How many of these CapitolTrades has too.</summary>
    public long Linked { get; init; }

    /// <summary>How many of these fit trades of CapitolTrades, but not one to one, so that they are not linked to any.</summary>
    public long Ambiguous { get; init; }
}
