namespace CapitolSync.Engine.Runs;

/// <summary>Makes one report of several.</summary>
internal static class Reports
{
    public static SyncReport Merge(IReadOnlyList<SyncReport> reports, string? mainStream)
    {
        if (reports.Count == 1)
            return reports[0];
        var duration = reports.Aggregate(TimeSpan.Zero, (sum, report) => sum + report.Duration);
        var rows = reports.Sum(report => report.Added + report.Updated + report.Unchanged);
        var main = reports.FirstOrDefault(report => string.Equals(report.Stream, mainStream, StringComparison.Ordinal)) ?? reports[0];
        return main with
        {
            Status = reports.Max(report => Rank(report.Status)).Status,
            Items = reports.Sum(report => report.Items),
            Added = reports.Sum(report => report.Added),
            Updated = reports.Sum(report => report.Updated),
            Unchanged = reports.Sum(report => report.Unchanged),
            Failed = reports.Sum(report => report.Failed),
            Remaining = reports.Any(report => report.Remaining is null) ? null : reports.Sum(report => report.Remaining),
            Requests = reports.Sum(report => report.Requests),
            Retries = reports.Sum(report => report.Retries),
            Bytes = reports.Sum(report => report.Bytes),
            Duration = duration,
            RowsPerSecond = duration > TimeSpan.Zero ? rows / duration.TotalSeconds : 0,
            Cursor = reports[^1].Cursor,
            Streams = reports,
        };
    }

    public static SyncException WithReport(SyncException end, SyncReport report) => new(end.ErrorId, end.Message, end.InnerException)
    {
        Target = end.Target,
        Cursor = end.Cursor,
        Report = report,
        RetryAt = end.RetryAt,
        StatusCode = end.StatusCode,
    };

    /// <summary>Orders statuses by how much is amiss.</summary>
    private static (int Order, SyncStatus Status) Rank(SyncStatus status) => status switch
    {
        SyncStatus.Complete => (0, status),
        SyncStatus.Limited => (1, status),
        SyncStatus.Incomplete => (2, status),
        SyncStatus.Stopped => (3, status),
        _ => (4, status),
    };
}
