namespace CapitolSync.Engine.Streams;

/// <summary>A stream, or a group of its partitions, as the database shows it.</summary>
/// <param name="Part">The group; empty for the whole.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="IsComplete">Everything is stored.</param>
internal sealed record StreamPart(string Part, PlanProgress Progress, bool IsComplete)
{
    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
