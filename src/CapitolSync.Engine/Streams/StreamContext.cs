using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>What a stream is given to plan a run.</summary>
internal sealed record StreamContext
{
    /// <summary>The database; <see langword="null"/> if there is none yet and none is to be made.</summary>
    public required Database? Database { get; init; }

    public required SourceSettings Settings { get; init; }

    /// <summary>Do over what is done or was done lately.</summary>
    public bool Force { get; init; }

    /// <summary>Tells the user something about the plan.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    public required TimeProvider Time { get; init; }
}
