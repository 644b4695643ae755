namespace CapitolSync;

/// <summary>What an itemized receipt is. Totals include the kinds that are new money: the first four.</summary>
public enum DonationKind
{
    /// <summary>A contribution by an individual.</summary>
    Individual,

    /// <summary>A contribution by a political action committee.</summary>
    Pac,

    /// <summary>A contribution by a party committee.</summary>
    Party,

    /// <summary>A contribution by the candidate.</summary>
    Candidate,

    /// <summary>Money from an affiliated or joint committee, where it has been counted already.</summary>
    Transfer,

    /// <summary>A loan, or the repayment of one.</summary>
    Loan,

    /// <summary>A refund or offset: money coming back.</summary>
    Refund,

    /// <summary>A memo (<c>memo_code</c> X): explains another row and is not part of any total.</summary>
    Memo,

    /// <summary>Interest, dividends and other receipts.</summary>
    Other,
}
