namespace CapitolSync.Replica;

/// <summary>Actions that run when the n-th request with a path arrives.</summary>
internal sealed class RequestTriggers
{
    private readonly Lock _lock = new();
    private readonly List<Trigger> _pending = [];
    private volatile bool _any;

    public void Add(int requests, string path, Action action)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requests);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(action);
        lock (_lock)
        {
            _pending.Add(new Trigger(requests, path, action));
            _any = true;
        }
    }

    /// <summary>
    /// Counts the request and runs what is due. While anything is pending, the scope holds a lock under which the
    /// caller finds the answer: the requests before the n-th must get the data as it was, the n-th and all later
    /// ones the data as it is then.
    /// </summary>
    public Lock.Scope Arrive(string path)
    {
        if (!_any)
            return default;

        var scope = _lock.EnterScope();
        foreach (var trigger in _pending.Where(t => t.IsDueWith(path)).ToList())
        {
            _pending.Remove(trigger);
            trigger.Action();
        }
        _any = _pending.Count > 0;
        return scope;
    }

    private sealed class Trigger(int requests, string path, Action action)
    {
        private int _remaining = requests;

        public Action Action => action;

        public bool IsDueWith(string arriving) => RequestPath.Matches(path, arriving) && --_remaining == 0;
    }
}
