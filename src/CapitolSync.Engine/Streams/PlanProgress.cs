using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Streams;

/// <summary>How far a stream is.</summary>
/// <param name="Position">In words: <c>page 57 of 125</c>.</param>
/// <param name="Done">Items stored in this pass.</param>
/// <param name="Total">Items in all, if known.</param>
internal sealed record PlanProgress(string Position, long Done, long? Total)
{
    public int? Page { get; init; }

    public int? Pages { get; init; }

    public DateTimeOffset? NewestPublished { get; init; }

    public long? Remaining => Total - Done;

    /// <summary>The progress of something that is worked off item by item.</summary>
    /// <param name="done">Items stored.</param>
    /// <param name="total">Items in all.</param>
    /// <param name="units">What they are, in the plural.</param>
    public static PlanProgress Of(long done, long total, string units) => new($"at {Wording.Number(done)} of {Wording.Number(total)} {units}", done, total);

    /// <summary>The progress as users see it, without the database and the address.</summary>
    public SyncCursor ToCursor(string stream) => new()
    {
        Stream = stream,
        Position = Position,
        Page = Page,
        Pages = Pages,
        Done = Done,
        Remaining = Remaining,
        NewestPublished = NewestPublished,
    };
}
