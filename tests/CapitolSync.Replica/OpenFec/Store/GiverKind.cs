namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>Who a receipt comes from.</summary>
internal enum GiverKind
{
    Person,
    Pac,
    Party,
    Organization,
    Candidate,
    Conduit,
    JointFundraiser,
}
