namespace CapitolSync.Replica;

/// <summary>A fault and what it has done so far.</summary>
public sealed record FaultUse(Fault Fault, int Matched, int Hits);
