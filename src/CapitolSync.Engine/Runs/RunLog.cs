using System.Globalization;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>Follows one run: its progress while it runs, its report and its row in the history at the end.</summary>
internal sealed class RunLog
{
    private readonly StreamDefinition _stream;
    private readonly IPlan _plan;
    private readonly RunFigures _figures;
    private readonly SourceSettings _settings;
    private readonly RunServices _services;
    private readonly DateTimeOffset _startedAt;
    private readonly long _started;
    private readonly long _doneBefore;
    private long _broken;

    public RunLog(StreamDefinition stream, IPlan plan, RunFigures figures, SourceSettings settings, RunServices services)
    {
        _stream = stream;
        _plan = plan;
        _figures = figures;
        _settings = settings;
        _services = services;
        _startedAt = services.Time.GetUtcNow();
        _started = services.Time.GetTimestamp();
        _doneBefore = plan.Progress.Done;
    }

    /// <summary>The cmdlet that continues it.</summary>
    public required string ResumeCommand { get; init; }

    /// <summary>The run's number in the history.</summary>
    public long RunId { get; private set; }

    /// <summary>
    /// Items that are missing. If the plan is complete only rows that cannot be read are: the rows of a failed page came
    /// with another one.
    /// </summary>
    private long Failed => (_plan.IsComplete ? 0 : _figures.Failed - _broken) + _figures.Unreadable + _plan.UnreadableRows;

    private TimeSpan Elapsed => _services.Time.GetElapsedTime(_started);

    /// <summary>Notes with the open transaction that the run has begun.</summary>
    public void Begin(StoreSession session)
    {
        // The holder of the stream is the only one: another run without an end was killed.
        RunTable.Interrupt(session, _stream.Name, lastSeen: null);
        RunId = RunTable.Begin(session, _stream.Name, _startedAt, _plan.Progress.Position);
        // Its breaker is a new one, and closed.
        BreakerTable.Remove(session, _stream.Name);
    }

    /// <summary>The run at this moment.</summary>
    public SyncProgress Snapshot()
    {
        var progress = _plan.Progress;
        var done = progress.Done - _doneBefore;
        var elapsed = Elapsed;
        return new SyncProgress
        {
            Stream = _stream.Name,
            Source = _stream.Source.Name,
            Status = Waiting() ?? progress.Position,
            Unit = _stream.Unit,
            Done = progress.Done,
            Total = progress.Total,
            Rows = _figures.Rows,
            Failed = _figures.Failed,
            RowsPerSecond = PerSecond(_figures.Rows, elapsed),
            TimeLeft = done > 0 && progress.Remaining is { } left ? elapsed * (left / (double)done) : null,
        };
    }

    private string? Waiting() => _figures.WaitingUntil is { } until && until - _services.Time.GetUtcNow() is var left
        ? string.Create(CultureInfo.InvariantCulture, $"waiting for the request budget, {(left > TimeSpan.Zero ? left : TimeSpan.Zero):hh\\:mm\\:ss} left")
        : null;

    /// <summary>Ends the run: with its report, or with what ended it early.</summary>
    public async Task<SyncReport> EndAsync(Exception? end, bool isLimited)
    {
        try
        {
            CountBroken();
        }
        catch (SyncException error)
        {
            // What ended the run before weighs more.
            end ??= error;
        }

        // Nothing is missing except what is permanently broken at the source. A limited run cannot know that of what it left, if it left anything.
        var isComplete = _plan.IsComplete || (_broken > 0 && Failed == 0 && (!isLimited || _plan.Progress.Remaining == _broken));
        var status = (end, Failed, isLimited, isComplete) switch
        {
            (not null, _, _, _) => SyncStatus.Halted,
            (_, > 0, _, _) => SyncStatus.Incomplete,
            (_, _, true, false) => SyncStatus.Limited,
            (_, _, _, true) => _plan.KnowsAll ? SyncStatus.Complete : SyncStatus.Incomplete,
            // Nothing failed, nothing was held back, and still it is not complete: that must never pass for a normal end.
            _ => SyncStatus.Halted,
        };
        var report = Report(status);
        var ending = status == SyncStatus.Halted ? RunEnding.Describe(_stream, ResumeCommand, end, report) : null;
        if (ending is null)
        {
            await _services.Writer.StoreAsync(session => RunTable.End(session, RunId, report, errorId: null, _figures));
            return report;
        }

        await _services.Writer.TryStoreAsync(session => RunTable.End(session, RunId, report, ending.ErrorId, _figures));
        throw ending;
    }

    /// <summary>Records that the user stopped the run.</summary>
    public async Task StopAsync()
    {
        try
        {
            CountBroken();
        }
        catch (SyncException)
        {
            // The database cannot be read; the end is recorded without this count, if it can be at all.
        }

        await _services.Writer.TryStoreAsync(session => RunTable.End(session, RunId, Report(SyncStatus.Stopped), errorId: null, _figures));
    }

    private SyncReport Report(SyncStatus status)
    {
        var progress = _plan.Progress;
        var elapsed = Elapsed;
        // An item with a row that cannot be read is stored, and still to be read again.
        var remaining = status == SyncStatus.Complete ? 0 : _plan.KnowsAll ? progress.Remaining - _broken + _figures.Unreadable : null;
        return new SyncReport
        {
            Stream = _stream.Name,
            Status = status,
            Items = _figures.Items,
            Added = _figures.Added,
            Updated = _figures.Updated,
            Unchanged = _figures.Unchanged,
            Failed = Failed,
            Broken = _broken,
            Remaining = remaining,
            Requests = _figures.Requests,
            Retries = _figures.Retries,
            Bytes = _figures.Bytes,
            StartedAt = _startedAt,
            Duration = elapsed,
            RowsPerSecond = PerSecond(_figures.Rows, elapsed),
            DatabasePath = _services.Database.FilePath,
            Cursor = progress.ToCursor(_stream.Name) with
            {
                Failed = Failed,
                Remaining = remaining,
                SavedAt = _startedAt + elapsed,
                DatabasePath = _services.Database.FilePath,
                BaseUri = _settings.BaseUri,
            },
        };
    }

    private void CountBroken()
    {
        if (_figures.Failed == 0)
            return;
        _broken = _services.Database.Guarded(() =>
        {
            using var connection = _services.Database.ConnectForReading();
            return FailureTable.CountBroken(connection, _stream.Name, RunId);
        });
    }

    private static double PerSecond(long rows, TimeSpan elapsed) => elapsed > TimeSpan.Zero ? rows / elapsed.TotalSeconds : 0;
}
