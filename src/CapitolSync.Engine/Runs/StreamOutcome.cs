namespace CapitolSync.Engine.Runs;

/// <summary>How one of several streams ended.</summary>
/// <param name="Report">What was done.</param>
/// <param name="End">What ended it early; <see langword="null"/> if nothing did.</param>
public sealed record StreamOutcome(SyncReport Report, SyncException? End);
