using System.Management.Automation;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.PowerShell.Pipeline;

/// <summary>The progress of several sources: one line for all of them, and below it one for each.</summary>
internal sealed class ProgressTree
{
    private const int ParentId = ProgressBar.ActivityId + 1;
    private readonly List<string> _sources = [];
    private int _ended;

    /// <summary>The records that a moment of one source's run gives.</summary>
    public IEnumerable<ProgressRecord> Take(SyncProgress progress)
    {
        var source = progress.Source ?? progress.Stream;
        if (!_sources.Contains(source, StringComparer.Ordinal))
            _sources.Add(source);
        if (progress.Completed)
            _ended++;
        yield return new ProgressRecord(ParentId, "Syncing", $"{Wording.Count(_sources.Count, "source")}, {Wording.Count(_ended, "stream")} done");
        var child = ProgressBar.ToRecord(progress, ParentId + 1 + _sources.IndexOf(source));
        child.ParentActivityId = ParentId;
        yield return child;
    }

    /// <summary>The end of all of it; nothing if nothing was shown.</summary>
    public IEnumerable<ProgressRecord> End() =>
        _sources.Count == 0 ? [] : [new ProgressRecord(ParentId, "Syncing", "done") { RecordType = ProgressRecordType.Completed }];
}
