namespace CapitolSync.Engine.Limits;

/// <summary>
/// The bounded semaphore of a source, shared by all its runs in this process. Each caller brings the
/// limit it has to keep, so that runs with different limits can share it and a limit may move.
/// </summary>
internal sealed class RequestSlots
{
    // Protects the two fields below; nothing else is done under it.
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private int _inFlight;

    public int InFlight
    {
        get
        {
            lock (_lock)
                return _inFlight;
        }
    }

    /// <summary>Waits for a slot; the caller releases it with <see cref="Leave"/>.</summary>
    public async ValueTask EnterAsync(Func<int> limit, CancellationToken cancel)
    {
        LinkedListNode<Waiter> node;
        lock (_lock)
        {
            if (_inFlight < limit() && _waiting.Count == 0)
            {
                _inFlight++;
                return;
            }

            node = _waiting.AddLast(new Waiter(limit));
        }

        await using var registration = cancel.UnsafeRegister(_ => Withdraw(node, cancel), null);
        await node.Value.Admitted.Task;
    }

    public void Leave()
    {
        lock (_lock)
            _inFlight--;
        Admit();
    }

    /// <summary>Admits waiting callers whose limit allows it; called when a limit has grown.</summary>
    public void Admit()
    {
        lock (_lock)
        {
            for (var node = _waiting.First; node is not null;)
            {
                var next = node.Next;
                if (_inFlight < node.Value.Limit())
                {
                    _waiting.Remove(node);
                    _inFlight++;
                    node.Value.Admitted.SetResult();
                }

                node = next;
            }
        }
    }

    private void Withdraw(LinkedListNode<Waiter> node, CancellationToken cancel)
    {
        lock (_lock)
        {
            // Admitted in the meantime: then the slot is the caller's, who will notice the cancellation himself.
            if (node.List is null)
                return;
            _waiting.Remove(node);
        }

        node.Value.Admitted.TrySetCanceled(cancel);
    }

    private sealed record Waiter(Func<int> Limit)
    {
        public TaskCompletionSource Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
