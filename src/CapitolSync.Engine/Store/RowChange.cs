namespace CapitolSync.Engine.Store;

/// <summary>What storing a row changed.</summary>
internal enum RowChange
{
    Unchanged,
    Added,
    Updated,
}
