namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>A donation, as small as a million of them have to be: what it shares with others, it refers to.</summary>
internal sealed record DonationRow
{
    /// <summary>A missing value is greater than all, as the server's order has it.</summary>
    public const int NoDay = int.MaxValue;
    public const long NoCents = long.MaxValue;

    public required long SubId { get; init; }

    public required Filing Filing { get; init; }

    public required ReceiptKind Kind { get; init; }

    public required Contributor Contributor { get; init; }

    public required long Cents { get; init; }

    public required long AggregateCents { get; init; }

    /// <summary>Ticks of the load date.</summary>
    public required long Loaded { get; init; }

    /// <summary>A <see cref="DateOnly.DayNumber"/>.</summary>
    public required int Day { get; init; }

    /// <summary>The number of the transfer that a memo belongs to; 0 for none.</summary>
    public int Parent { get; init; }

    public MemoText? Memo { get; init; }

    public RowTraits Traits { get; init; }

    public Ledger Ledger => Filing.Ledger;

    public bool IsBare => Traits.HasFlag(RowTraits.Bare);

    /// <summary>The number within the period, which the image, the transaction and the id of the row are made from.</summary>
    public int Number => SubIds.Number(SubId);
}
