namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>What a server said of a version of a file, to be sent back so that it answers only if there is another.</summary>
/// <param name="ETag">Its entity tag, as sent.</param>
/// <param name="LastModified">When it last changed.</param>
internal sealed record FileValidators(string? ETag, DateTimeOffset? LastModified);
