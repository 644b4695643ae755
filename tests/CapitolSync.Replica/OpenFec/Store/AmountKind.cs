namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>How big a receipt is.</summary>
internal enum AmountKind
{
    Donation,
    Chargeback,
    Pac,
    Loan,
    Cents,
    Transfer,
}
