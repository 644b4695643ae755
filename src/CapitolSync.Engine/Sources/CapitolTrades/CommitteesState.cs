namespace CapitolSync.Engine.Sources.CapitolTrades;

/// <summary>How far the committees are.</summary>
/// <param name="Since">The catalogue was read then, and committees not synced since are still to do; <see langword="null"/> if none are.</param>
internal sealed record CommitteesState(DateTimeOffset? Since = null);
