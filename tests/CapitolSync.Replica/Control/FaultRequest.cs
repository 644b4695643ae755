namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/faults: one of these or an array.</summary>
internal sealed record FaultRequest(
    FaultKind Kind,
    string Path = "*",
    string? Query = null,
    int Status = 503,
    int? RetryAfter = null,
    string? Body = null,
    double DelayMs = 0,
    int After = 0,
    int? Count = null,
    double? Probability = null,
    IReadOnlyDictionary<string, string>? Headers = null)
{
    public Fault ToFault() => new()
    {
        Kind = Kind,
        Path = Path,
        Query = Query,
        Status = Status,
        RetryAfter = RetryAfter,
        Body = Body,
        Delay = TimeSpan.FromMilliseconds(DelayMs),
        After = After,
        Count = Count,
        Probability = Probability,
        Headers = Headers ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
    };
}
