using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>Things that happen at certain requests of one run, and not in a later one if it was over before.</summary>
internal sealed class SoakMoment(ReplicaServer replica) : IDisposable
{
    private readonly Lock _lock = new();
    private bool _isOver;

    public void After(string path, int requests, Action action) => replica.When(requests, path, () =>
    {
        lock (_lock)
        {
            if (!_isOver)
                action();
        }
    });

    public void Dispose()
    {
        lock (_lock)
            _isOver = true;
    }
}
