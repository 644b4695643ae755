namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/options. What is left out stays; null takes the capacity, or a limit, away.
/// HoldAnswers makes requests wait for their answers, all from now on or from the one with this number, until it is false.</summary>
internal sealed record OptionsRequest(
    double? LatencyMs = null,
    int? SlowAbove = null,
    int? RejectAbove = null,
    int? HourlyLimit = null,
    int? SecondLimit = null,
    bool? SendRateHeaders = null,
    bool? SendRetryAfter = null,
    int? EstimateAbove = null,
    bool? HoldAnswers = null,
    int? AfterRequests = null);
