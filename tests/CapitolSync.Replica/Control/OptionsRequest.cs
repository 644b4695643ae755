namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/options. What is left out stays; null takes the capacity, or a limit, away.</summary>
internal sealed record OptionsRequest(
    double? LatencyMs = null,
    int? SlowAbove = null,
    int? RejectAbove = null,
    int? HourlyLimit = null,
    int? SecondLimit = null,
    bool? SendRateHeaders = null,
    bool? SendRetryAfter = null,
    int? EstimateAbove = null);
