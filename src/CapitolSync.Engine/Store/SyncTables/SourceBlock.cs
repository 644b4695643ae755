namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A source that asked us to stay away.</summary>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Why">What it answered.</param>
internal sealed record SourceBlock(DateTimeOffset Until, string Why);
