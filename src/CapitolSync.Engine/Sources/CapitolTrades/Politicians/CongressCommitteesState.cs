namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>How far the committees are.</summary>
/// <param name="Since">When the catalog was read; committees not synced since then remain. <see langword="null"/> if none remain.</param>
internal sealed record CongressCommitteesState(DateTimeOffset? Since = null);
