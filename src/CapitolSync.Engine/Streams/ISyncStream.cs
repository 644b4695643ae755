namespace CapitolSync.Engine.Streams;

/// <summary>A set of data that can be synced and resumed.</summary>
internal interface ISyncStream
{
    StreamDefinition Definition { get; }

    /// <summary>What to tell the user if it runs only because another stream needs it.</summary>
    string? Announcement => null;

    /// <summary>Whether there is a reason to run it; streams that only prepare another may have none.</summary>
    bool IsNeeded(StreamContext context) => true;

    /// <summary>Whether it is due, when everything that is due is synced.</summary>
    bool IsDue(StreamContext context) => true;

    /// <summary>Looks at the database and plans what remains to be done. Fetches and writes nothing.</summary>
    IPlan Open(StreamContext context);
}
