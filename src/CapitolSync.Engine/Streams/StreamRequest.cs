using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Streams;

/// <summary>A stream to sync and how. Each stream has its own kind of request.</summary>
public abstract record StreamRequest
{
    /// <summary>How to contact its source.</summary>
    public required SourceSettings Settings { get; init; }

    /// <summary>The stream, one of <see cref="StreamNames"/>.</summary>
    public string StreamName => CreateStream().Definition.Name;

    internal abstract ISyncStream CreateStream();
}
