namespace CapitolSync.Engine.Streams;

/// <summary>Where a stream stands.</summary>
/// <param name="Position">In words: <c>page 57 of 125</c>.</param>
/// <param name="Done">Items stored in this pass.</param>
/// <param name="Total">Items in all, if known.</param>
internal sealed record PlanProgress(string Position, long Done, long? Total)
{
    public int? Page { get; init; }

    public int? Pages { get; init; }

    public DateTimeOffset? NewestPublished { get; init; }

    public long? Remaining => Total - Done;
}
