namespace CapitolSync.Engine.Pipeline;

/// <summary>A thing that can be synced and resumed.</summary>
internal interface ISyncStream
{
    StreamInfo Info { get; }

    /// <summary>Looks at where the database stands and plans what is left to do. Fetches and writes nothing.</summary>
    IPlan Open(StreamContext context);
}
