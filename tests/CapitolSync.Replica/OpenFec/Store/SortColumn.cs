namespace CapitolSync.Replica.OpenFec.Store;

internal enum SortColumn
{
    Date,
    Amount,
}
