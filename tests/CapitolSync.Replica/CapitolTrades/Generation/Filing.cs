namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>What the trades of a filing share.</summary>
internal sealed record Filing(DateOnly Date, string Url, string? Comment, string Owner);
