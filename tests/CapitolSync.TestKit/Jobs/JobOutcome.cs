namespace CapitolSync.TestKit.Jobs;

/// <summary>How a job ended.</summary>
/// <param name="Reports">What each stream did.</param>
/// <param name="Errors">The errors that ended streams early.</param>
public sealed record JobOutcome(IReadOnlyList<SyncReport> Reports, IReadOnlyList<SyncException> Errors)
{
    /// <summary>What can be sent to another process.</summary>
    public JobResult ToResult() => new(
        [.. Reports.Select(report => report.Status)],
        [.. Errors.Select(error => error.ErrorId)],
        [.. Errors.Select(error => error.Message)]);

    /// <summary>In one line.</summary>
    public override string ToString() => string.Join(' ', Reports
        .Select(report => $"{report.Stream}={report.Status}(+{report.Added} ~{report.Updated} !{report.Failed})")
        .Concat(Errors.Select(error => error.ErrorId)));
}
