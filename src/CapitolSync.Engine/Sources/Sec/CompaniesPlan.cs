using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>The list first, then the companies that it makes known and that have not been read.</summary>
/// <param name="list">Reads the list.</param>
/// <param name="unread">The companies to read, once the list is stored.</param>
/// <param name="atTheEnd">Stores what is true once all have succeeded.</param>
internal sealed class CompaniesPlan(Partition list, Func<IReadOnlyList<long>> unread, Action<StoreSession> atTheEnd) : IPlan
{
    private readonly TaskCompletionSource _listed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Queue<long>? _companies;
    private bool _isListTaken;
    private bool _isListStored;
    private bool _isEnding;
    private bool _isEnded;
    private long _total = 1;
    private long _done;

    public PlanProgress Progress => PlanProgress.Of(Interlocked.Read(ref _done), Interlocked.Read(ref _total), "files");

    public bool IsComplete => _isEnded;

    public async ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        if (!_isListTaken)
        {
            _isListTaken = true;
            return list;
        }

        await _listed.Task.WaitAsync(cancel);
        if (_companies is null)
        {
            _companies = new Queue<long>(unread());
            Interlocked.Exchange(ref _total, 1 + _companies.Count);
        }

        if (_companies.TryDequeue(out var cik))
            return new CompanyPartition(cik);
        if (_isEnding || !_isListStored || Interlocked.Read(ref _done) < Interlocked.Read(ref _total))
            return null;
        _isEnding = true;
        return new BookkeepingPartition("the end", atTheEnd);
    }

    public void Complete(Partition partition, bool succeeded)
    {
        if (partition.IsBookkeeping)
        {
            _isEnded = succeeded;
            return;
        }

        if (succeeded)
            Interlocked.Increment(ref _done);
        if (!ReferenceEquals(partition, list))
            return;
        // Without a new list those that are known are read all the same.
        _isListStored = succeeded;
        _listed.TrySetResult();
    }

    public void Dispose() => _listed.TrySetCanceled();
}
