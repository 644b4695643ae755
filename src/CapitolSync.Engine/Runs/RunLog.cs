using System.Globalization;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>Follows one run: its progress while it goes on, its report and its row in the history at the end.</summary>
internal sealed class RunLog
{
    private readonly StreamDefinition _stream;
    private readonly IPlan _plan;
    private readonly RunFigures _figures;
    private readonly SourceSettings _settings;
    private readonly RunServices _tools;
    private readonly DateTimeOffset _startedAt;
    private readonly long _started;
    private readonly long _doneBefore;
    private long _broken;

    private RunLog(StreamDefinition stream, IPlan plan, RunFigures figures, SourceSettings settings, RunServices tools)
    {
        _stream = stream;
        _plan = plan;
        _figures = figures;
        _settings = settings;
        _tools = tools;
        _startedAt = tools.Time.GetUtcNow();
        _started = tools.Time.GetTimestamp();
        _doneBefore = plan.Standing.Done;
    }

    /// <summary>The run's number in the history.</summary>
    public long RunId { get; private set; }

    /// <summary>Items that are missing. Of a plan that is complete none is, but for rows that cannot be read: what a failed page had came with another.</summary>
    private long Failed => (_plan.IsComplete ? 0 : _figures.Failed - _broken) + _figures.Unreadable + _plan.UnreadableRows;

    /// <summary>Nothing is missing but what has been broken at the source for so long that it is no news.</summary>
    private bool IsComplete => _plan.IsComplete || (_broken > 0 && Failed == 0);

    private TimeSpan Elapsed => _tools.Time.GetElapsedTime(_started);

    public static async Task<RunLog> BeginAsync(StreamDefinition stream, IPlan plan, RunFigures figures, SourceSettings settings, RunServices tools)
    {
        var log = new RunLog(stream, plan, figures, settings, tools);
        await log.StoreAsync(session => log.Begin(session));
        tools.Port.Verbose($"{stream.Name}: starting {plan.Standing.Position}, {settings.Concurrency} at once, from {settings.BaseUri}");
        return log;
    }

    private void Begin(StoreSession session)
    {
        // Whoever holds the stream knows that nobody else does: a run without an end was killed.
        RunTable.Interrupt(session, _stream.Name, lastSeen: null);
        RunId = RunTable.Begin(session, _stream.Name, _startedAt, _plan.Standing.Position);
    }

    /// <summary>The run at this moment.</summary>
    public SyncProgress Snapshot()
    {
        var standing = _plan.Standing;
        var done = standing.Done - _doneBefore;
        var elapsed = Elapsed;
        return new SyncProgress
        {
            Stream = _stream.Name,
            Source = _stream.Source.Name,
            Status = Waiting() ?? standing.Position,
            Unit = _stream.Unit,
            Done = standing.Done,
            Total = standing.Total,
            Rows = _figures.Rows,
            Failed = _figures.Failed,
            RowsPerSecond = PerSecond(_figures.Rows, elapsed),
            TimeLeft = done > 0 && standing.Remaining is { } left ? elapsed * (left / (double)done) : null,
        };
    }

    private string? Waiting() => _figures.WaitingUntil is { } until && until - _tools.Time.GetUtcNow() is var left
        ? string.Create(CultureInfo.InvariantCulture, $"waiting for the budget, {(left > TimeSpan.Zero ? left : TimeSpan.Zero):hh\\:mm\\:ss} left")
        : null;

    /// <summary>Ends the run: with its report, or with what ended it early.</summary>
    public async Task<SyncReport> EndAsync(Exception? end, bool isLimited)
    {
        CountBroken();
        var status = (end, Failed, isLimited, IsComplete) switch
        {
            (not null, _, _, _) => SyncStatus.Halted,
            (_, > 0, _, _) => SyncStatus.Incomplete,
            (_, _, true, false) => SyncStatus.Limited,
            (_, _, _, true) => SyncStatus.Complete,
            // Nothing failed, nothing was held back, and still it is not complete: that may never pass for an end.
            _ => SyncStatus.Halted,
        };
        var report = Report(status);
        var ending = status == SyncStatus.Halted ? RunEnding.Describe(_stream, _settings, end, report) : null;
        try
        {
            await StoreAsync(session => RunTable.End(session, RunId, report, ending?.ErrorId, _figures));
        }
        catch (SyncException) when (ending is not null)
        {
            // The database is what broke, and that is being told already.
        }

        return ending is null ? report : throw ending;
    }

    /// <summary>Notes that the user stopped the run.</summary>
    public async Task StopAsync()
    {
        try
        {
            CountBroken();
            await StoreAsync(session => RunTable.End(session, RunId, Report(SyncStatus.Stopped), errorId: null, _figures));
        }
        catch (SyncException)
        {
            // Nobody is there any more to be told.
        }
    }

    private SyncReport Report(SyncStatus status)
    {
        var standing = _plan.Standing;
        var elapsed = Elapsed;
        var remaining = status == SyncStatus.Complete ? 0 : standing.Remaining - _broken;
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
            DatabasePath = _tools.Database.FilePath,
            Cursor = new SyncCursor
            {
                Stream = _stream.Name,
                Position = standing.Position,
                Page = standing.Page,
                Pages = standing.Pages,
                Done = standing.Done,
                Failed = Failed,
                Remaining = remaining,
                NewestPublished = standing.NewestPublished,
                SavedAt = _startedAt + elapsed,
                DatabasePath = _tools.Database.FilePath,
                BaseUri = _settings.BaseUri,
            },
        };
    }

    private void CountBroken()
    {
        if (_figures.Failed == 0)
            return;
        using var connection = _tools.Database.ConnectForReading();
        _broken = FailureTable.CountBroken(connection, _stream.Name, RunId);
    }

    private Task<StoredCounts> StoreAsync(Action<StoreSession> store) =>
        _tools.Writer.StoreAsync(new DelegateBatch(store), CancellationToken.None);

    private static double PerSecond(long rows, TimeSpan elapsed) => elapsed > TimeSpan.Zero ? rows / elapsed.TotalSeconds : 0;
}
