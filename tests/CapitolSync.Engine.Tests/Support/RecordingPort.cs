using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Keeps all that runs say, in the order in which they say it.</summary>
internal sealed class RecordingPort : IRunPort
{
    private readonly Lock _lock = new();
    private readonly List<SyncProgress> _progress = [];
    private readonly List<string> _warnings = [];
    private readonly List<string> _verbose = [];
    private readonly List<SyncFailure> _failures = [];
    private readonly List<StoredRow> _rows = [];

    public bool WantsRows { get; init; }

    /// <summary>Runs whenever committed rows arrive, before they are kept.</summary>
    public Func<IReadOnlyList<StoredRow>, CancellationToken, ValueTask>? OnRows { get; init; }

    public IReadOnlyList<SyncProgress> Updates => Copy(_progress);

    public IReadOnlyList<string> Warnings => Copy(_warnings);

    public IReadOnlyList<string> Details => Copy(_verbose);

    public IReadOnlyList<SyncFailure> Failures => Copy(_failures);

    public IReadOnlyList<object> Rows => [.. Copy(_rows).Select(row => row.Row)];

    /// <summary>The rows with what storing them changed.</summary>
    public IReadOnlyList<StoredRow> Stored => Copy(_rows);

    /// <summary>Items that failed with their error ids: <c>page 17: PageIncomplete</c>.</summary>
    public IReadOnlyList<string> FailedItems => [.. Failures.Select(failure => $"{failure.Item}: {failure.ErrorId}")];

    public void Progress(SyncProgress progress) => Keep(_progress, progress);

    public void Warning(string message) => Keep(_warnings, message);

    public void Verbose(string message) => Keep(_verbose, message);

    public void Failure(SyncFailure failure) => Keep(_failures, failure);

    public async ValueTask RowsAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancel)
    {
        if (OnRows is { } onRows)
            await onRows(rows, cancel);
        lock (_lock)
            _rows.AddRange(rows);
    }

    private void Keep<T>(List<T> list, T item)
    {
        lock (_lock)
            list.Add(item);
    }

    private T[] Copy<T>(List<T> list)
    {
        lock (_lock)
            return [.. list];
    }
}
