namespace CapitolSync.Replica;

/// <summary>What the server can take: above one level of requests in flight it slows down, above another it refuses.</summary>
/// <param name="SlowAbove">With more requests in flight than this, the latency doubles.</param>
/// <param name="RejectAbove">With more requests in flight than this, a request is answered with 429 at once.</param>
public sealed record Capacity(int SlowAbove, int RejectAbove);
