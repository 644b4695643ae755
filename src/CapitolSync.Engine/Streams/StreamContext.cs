using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>What a stream needs to plan a run.</summary>
internal sealed record StreamContext
{
    /// <summary>The database; <see langword="null"/> if there is none yet and none should be created.</summary>
    public required Database? Database { get; init; }

    public required SourceSettings Settings { get; init; }

    /// <summary>Read items again even if they are complete or were read recently.</summary>
    public bool Force { get; init; }

    /// <summary>Warns the user about something in the plan.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    public required TimeProvider Time { get; init; }
}
