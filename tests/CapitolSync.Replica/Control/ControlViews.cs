namespace CapitolSync.Replica.Control;

/// <summary>The log and the faults as the control API shows them: times as milliseconds.</summary>
internal static class ControlViews
{
    public static object Of(LoggedRequest r) => new
    {
        r.Number,
        r.Method,
        r.Target,
        r.Path,
        r.Query,
        ArrivedMs = r.Arrived.TotalMilliseconds,
        CompletedMs = r.Completed?.TotalMilliseconds,
        r.InFlight,
        r.Outcome,
        r.Status,
        r.Fault,
        r.UserAgent,
        r.AcceptEncoding,
        r.Rsc,
        r.HasApiKey,
    };

    public static object Of(FaultUse use) => new
    {
        use.Fault.Kind,
        use.Fault.Path,
        use.Fault.Query,
        use.Fault.Status,
        use.Fault.RetryAfter,
        use.Fault.Body,
        DelayMs = use.Fault.Delay.TotalMilliseconds,
        use.Fault.After,
        use.Fault.Count,
        use.Fault.Probability,
        use.Matched,
        use.Hits,
    };
}
