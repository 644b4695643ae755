namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>Which row, of those that users see.</summary>
/// <param name="Kind">The record that shows it.</param>
/// <param name="Id">Its key.</param>
internal readonly record struct RowKey(Type Kind, object Id)
{
    /// <summary>The key of a row as users see it.</summary>
    public static RowKey? Of(object row) => row switch
    {
        Trade { TxId: { } id } => new(typeof(Trade), id),
        Issuer issuer => new(typeof(Issuer), issuer.IssuerId),
        Politician member => new(typeof(Politician), member.PoliticianId),
        FecCommittee committee => new(typeof(FecCommittee), committee.CommitteeId),
        CommitteeSeat seat => new(typeof(CommitteeSeat), (seat.Committee, seat.PoliticianId)),
        ClosePrice close => new(typeof(ClosePrice), (close.Ticker, close.Date)),
        Filing filing => new(typeof(Filing), (filing.Source, filing.FilingId)),
        Donation donation => new(typeof(Donation), (donation.Period, donation.SubId)),
        _ => null,
    };
}
