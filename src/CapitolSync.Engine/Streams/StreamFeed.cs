namespace CapitolSync.Engine.Streams;

/// <summary>A stream whose rows another one works on.</summary>
/// <param name="Stream">The name of the stream that comes first.</param>
/// <param name="Adds">What it adds to the other's work, to complete "2,000 trades and …"; <see langword="null"/> if nothing.</param>
public sealed record StreamFeed(string Stream, string? Adds = null);
