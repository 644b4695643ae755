namespace CapitolSync;

/// <summary>What an itemized receipt is. Totals include the kinds that are new money: the first four.</summary>
public enum DonationKind
{
    /// <summary>A contribution of a person.</summary>
    Individual,

    /// <summary>A contribution of a political action committee.</summary>
    Pac,

    /// <summary>A contribution of a party committee.</summary>
    Party,

    /// <summary>A contribution of the candidate.</summary>
    Candidate,

    /// <summary>Money of an affiliated or joint committee that was counted there already.</summary>
    Transfer,

    /// <summary>A loan, or the repayment of one.</summary>
    Loan,

    /// <summary>A refund or offset: money coming back.</summary>
    Refund,

    /// <summary>A memo (<c>memo_code</c> X): explains another row and is part of no total.</summary>
    Memo,

    /// <summary>Interest, dividends and other receipts.</summary>
    Other,
}
