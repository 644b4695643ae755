namespace CapitolSync.SoakHost;

/// <summary>How a run of the soak ended.</summary>
/// <param name="Reports">What each stream did.</param>
/// <param name="Ends">The errors that ended streams early.</param>
public sealed record SoakOutcome(IReadOnlyList<SyncReport> Reports, IReadOnlyList<SyncException> Ends)
{
    /// <summary>In one line.</summary>
    public override string ToString() => string.Join(' ',
        Reports.Select(report => $"{report.Stream}={report.Status}(+{report.Added} ~{report.Updated} !{report.Failed})").Concat(Ends.Select(end => $"{end.ErrorId}")));
}
