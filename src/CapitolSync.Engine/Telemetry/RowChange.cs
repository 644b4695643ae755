namespace CapitolSync.Engine.Telemetry;

/// <summary>What storing a row changed.</summary>
internal enum RowChange
{
    Unchanged,
    Added,
    Updated,
}
