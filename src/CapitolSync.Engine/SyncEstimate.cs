namespace CapitolSync.Engine;

/// <summary>What a sync would do, as far as is known without asking the source.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Unit">What its items are, singular.</param>
/// <param name="Items">How many would be fetched; <see langword="null"/> if only the source knows.</param>
/// <param name="Position">How far it is, in words.</param>
/// <param name="BaseUri">Where from.</param>
/// <param name="IsDue">Whether it is time for it.</param>
public sealed record SyncEstimate(string Stream, string Unit, long? Items, string Position, Uri BaseUri, bool IsDue);
