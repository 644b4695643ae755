namespace CapitolSync.Engine.Store;

/// <summary>A position as the database holds it.</summary>
/// <param name="Cursor">The stream's own JSON.</param>
/// <param name="UpdatedAt">When it was saved, UTC.</param>
/// <param name="CompletedAt">When the stream was last complete, UTC.</param>
internal sealed record SavedState(string Cursor, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt);
