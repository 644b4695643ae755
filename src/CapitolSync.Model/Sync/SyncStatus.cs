namespace CapitolSync;

/// <summary>The state of a stream, or how a run of it ended.</summary>
public enum SyncStatus
{
    /// <summary>No run has stored anything yet.</summary>
    NeverRun,

    /// <summary>A run is in progress.</summary>
    Running,

    /// <summary>Everything the source has, as of the last run, is stored.</summary>
    Complete,

    /// <summary>Something could not be fetched, parsed or stored; the next run tries it again.</summary>
    Incomplete,

    /// <summary>The run reached its limit (-MaxItems) and stopped with more remaining.</summary>
    Limited,

    /// <summary>The run ended early: breaker, block, refused key, used-up budget, full disk.</summary>
    Halted,

    /// <summary>The run was stopped by the user.</summary>
    Stopped,

    /// <summary>The process died in the middle of a run.</summary>
    Interrupted,
}
