namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The columns of the transactions, from left to right.</summary>
internal enum TableColumn
{
    Id,
    Owner,
    Asset,
    Type,
    Date,
    Notified,
    Amount,
    CapitalGains,
}
