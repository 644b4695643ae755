namespace CapitolSync.Engine.Store.Queries.Completions;

/// <summary>A value that a word can be completed to.</summary>
/// <param name="Value">What is typed.</param>
/// <param name="Description">What it is, in a line.</param>
public sealed record Completion(string Value, string Description);
