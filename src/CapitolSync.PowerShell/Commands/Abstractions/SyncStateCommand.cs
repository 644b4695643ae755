namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets for the streams' states share: finding them by name.</summary>
public abstract class SyncStateCommand : CapitolCommand
{
    /// <summary>Reads the states of the streams that are named; a name that is not a stream is reported as its own error.</summary>
    private protected IReadOnlyList<SyncState> ReadStates(string[]? streams)
    {
        var path = ResolveDatabase(willWrite: false);
        var states = Guarded(() => ModuleEngine.Instance.ReadStates(path, streams).ToList());
        RequireStreams(streams);
        return states;
    }
}
