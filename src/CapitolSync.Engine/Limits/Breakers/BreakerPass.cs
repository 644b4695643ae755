namespace CapitolSync.Engine.Limits.Breakers;

/// <summary>Leave to send, given by the breaker; an outcome counts only while its pass is current.</summary>
/// <param name="Period">Which period of the breaker it was given in.</param>
/// <param name="IsProbe">It is the one probe of a half-open breaker.</param>
internal sealed record BreakerPass(int Period, bool IsProbe);
