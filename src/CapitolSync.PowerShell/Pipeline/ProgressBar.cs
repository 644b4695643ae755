using System.Management.Automation;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.PowerShell.Pipeline;

/// <summary>Turns a moment of a run into a progress record that reads well on one line.</summary>
internal static class ProgressBar
{
    // Any number will do, as long as other commands are unlikely to use it.
    public const int ActivityId = 0x4354;

    public static ProgressRecord ToRecord(SyncProgress progress, int activityId = ActivityId)
    {
        var record = new ProgressRecord(activityId, $"Syncing {progress.Stream}", Describe(progress))
        {
            PercentComplete = progress.Total is > 0 and var total ? (int)Math.Clamp(progress.Done * 100 / total, 0, 100) : -1,
            SecondsRemaining = progress.TimeLeft is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        };
        if (progress.Completed)
            record.RecordType = ProgressRecordType.Completed;
        return record;
    }

    private static string Describe(SyncProgress progress)
    {
        var failed = progress.Failed > 0 ? $", {Wording.Number(progress.Failed)} failed" : "";
        return $"{progress.Status} | {Wording.Count(progress.Rows, "row")} stored{failed} | {Wording.Number((long)progress.RowsPerSecond)} rows/s";
    }
}
