namespace CapitolSync.Replica;

/// <summary>What became of a request.</summary>
public enum RequestOutcome
{
    /// <summary>Not answered yet.</summary>
    Pending,

    /// <summary>Answered in full.</summary>
    Completed,

    /// <summary>The client left, or a fault cut the connection.</summary>
    Aborted,
}
