namespace CapitolSync.Engine.Filings;

/// <summary>One transaction of a report, as printed and as read.</summary>
public sealed record FilingLine
{
    /// <summary>Its number in the report: 1 for the first row of a House report; the Senate prints it.</summary>
    public required int Line { get; init; }

    /// <summary>The page on which the row begins, from 1; null where the source does not page.</summary>
    public int? Page { get; init; }

    /// <summary>The ten-digit id that the Clerk prints on amended rows.</summary>
    public string? PrintedId { get; init; }

    /// <summary>The owner as printed: blank, SP, DC, JT (House) or Self, Spouse, Joint, Child (Senate).</summary>
    public string Owner { get; init; } = "";

    /// <summary>The asset cell as printed, white space collapsed, ticker and code included.</summary>
    public required string AssetText { get; init; }

    /// <summary>The asset without its ticker and code.</summary>
    public required string Asset { get; init; }

    /// <summary>The ticker in upper case, never guessed.</summary>
    public string? Ticker { get; init; }

    /// <summary>The Clerk's two-character asset code in upper case, or the Senate's asset type as printed.</summary>
    public string? AssetCode { get; init; }

    /// <summary>The type as printed: P, S, S (partial), E, or Purchase, Sale (Full), Sale (Partial), Exchange.</summary>
    public required string TypeText { get; init; }

    /// <summary>What the type means.</summary>
    public required FilingTxType TxType { get; init; }

    /// <summary>Whether a sale was of everything; null where the report does not say.</summary>
    public FilingTxExtent? TxExtent { get; init; }

    /// <summary>The day of the transaction.</summary>
    public required DateOnly TxDate { get; init; }

    /// <summary>The day the filer was notified (House).</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The disclosed amount: a band or an exact sum.</summary>
    public required AmountRange Amount { get; init; }

    /// <summary>Whether capital gains over 200 USD are ticked (House); null where there is no box.</summary>
    public bool? HasCapitalGains { get; init; }

    /// <summary>New or Amended (House).</summary>
    public string? FilingStatus { get; init; }

    /// <summary>The account that holds the asset (House, "Subholding Of").</summary>
    public string? Subholding { get; init; }

    /// <summary>Where the asset is (House).</summary>
    public string? Location { get; init; }

    /// <summary>The filer's description of the transaction.</summary>
    public string? Description { get; init; }

    /// <summary>The filer's comments.</summary>
    public string? Comments { get; init; }

    /// <summary>The company that the Senate names under the asset.</summary>
    public string? Company { get; init; }

    /// <summary>What an option is on and until when; null for anything else.</summary>
    public OptionTerms? Option { get; init; }

    /// <summary>What a bond pays and until when; null for anything else.</summary>
    public BondTerms? Bond { get; init; }

    /// <summary>What was received in an exchange, where the report names both legs.</summary>
    public ExchangeLeg? Received { get; init; }
}
