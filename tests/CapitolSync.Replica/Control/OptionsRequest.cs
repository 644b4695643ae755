namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/options. What is left out stays; null takes the capacity away.</summary>
internal sealed record OptionsRequest(double? LatencyMs = null, int? SlowAbove = null, int? RejectAbove = null);
