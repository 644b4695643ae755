namespace CapitolSync.Engine.Telemetry;

/// <summary>A committed row, as users see it.</summary>
/// <param name="Row">The record.</param>
/// <param name="Change">What storing it changed.</param>
public sealed record StoredRow(object Row, RowChange Change);
