namespace CapitolSync.Engine.Streams;

/// <summary>A thing that can be synced and resumed.</summary>
internal interface ISyncStream
{
    StreamDefinition Definition { get; }

    /// <summary>What to tell the user if it is run on the way to something else.</summary>
    string? Announcement => null;

    /// <summary>Whether there is a reason to run it; streams that only prepare another may have none.</summary>
    bool IsNeeded(StreamContext context) => true;

    /// <summary>Whether it is time for it, where everything is synced that is due.</summary>
    bool IsDue(StreamContext context) => true;

    /// <summary>Looks at where the database stands and plans what is left to do. Fetches and writes nothing.</summary>
    IPlan Open(StreamContext context);
}
