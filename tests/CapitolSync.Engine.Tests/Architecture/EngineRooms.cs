namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>The rooms of the engine, from the lowest to the highest. A room may refer to those below it, and to no other.</summary>
internal static class EngineRooms
{
    /// <summary>The room of the files in the engine's own folder.</summary>
    public const string Root = "";

    /// <summary>Folders below the engine's. A folder that is not listed belongs to the nearest one above it that is.</summary>
    public static readonly string[] LowestFirst =
    [
        "Telemetry", "Store/Sqlite", "Store", "Store/SyncTables", "Settings", "Store/Entities", "Store/Queries", "Limits", "Http", "Probes",
        "Streams", "Filings", "Analysis", "Sources", "Runs", "Metrics", Root,
    ];

    /// <summary>The room that a folder belongs to.</summary>
    public static string Of(string folder)
    {
        for (var room = folder; room.Length > 0; room = room[..Math.Max(0, room.LastIndexOf('/'))])
        {
            if (LowestFirst.Contains(room, StringComparer.Ordinal))
                return room;
        }

        return Root;
    }

    /// <summary>How high a room is.</summary>
    public static int Height(string room) => Array.IndexOf(LowestFirst, room);

    /// <summary>The source that a folder belongs to: <c>OpenFec</c> of <c>Sources/OpenFec/Donations</c>.</summary>
    public static string? SourceOf(string folder) => folder.Split('/') is ["Sources", var source, ..] ? source : null;
}
