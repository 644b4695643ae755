namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>How far the committees are.</summary>
/// <param name="Since">The catalogue was read then, and committees not synced since are still to do; <see langword="null"/> if none are.</param>
internal sealed record CongressCommitteesState(DateTimeOffset? Since = null);
