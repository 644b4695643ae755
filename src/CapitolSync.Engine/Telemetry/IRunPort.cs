namespace CapitolSync.Engine.Telemetry;

/// <summary>
/// The one port through which a run reports. Called from the engine's threads; a cmdlet passes on what it
/// hears to its pipeline thread, a console program prints it.
/// </summary>
public interface IRunPort
{
    /// <summary>Whether committed rows are wanted; reading them back costs time.</summary>
    bool WantsRows { get; }

    /// <summary>Whether each request is to be told.</summary>
    bool WantsRequests => false;

    /// <summary>Reports how far the run is; at most five times a second, and always the last state. Returns at once.</summary>
    /// <param name="progress">The moment.</param>
    void Progress(SyncProgress progress);

    /// <summary>Reports something the user should know while the run continues. Returns at once.</summary>
    /// <param name="message">What.</param>
    void Warning(string message);

    /// <summary>Reports a detail for those who follow closely. Returns at once.</summary>
    /// <param name="message">What.</param>
    void Verbose(string message);

    /// <summary>Tells of a request that has ended, if <see cref="WantsRequests"/>. Returns at once.</summary>
    /// <param name="message">Method, address, outcome, size and time; never a secret.</param>
    void Request(string message)
    {
    }

    /// <summary>Reports an item that failed, once its stream has ended. Returns at once.</summary>
    /// <param name="failure">Which and why.</param>
    void Failure(SyncFailure failure);

    /// <summary>Takes rows that were just committed, and may keep the run waiting until there is room for them.</summary>
    /// <param name="rows">Records of the module's model.</param>
    /// <param name="cancel">Gives up waiting.</param>
    ValueTask RowsAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancel);
}
