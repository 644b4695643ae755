namespace CapitolSync.Help;

/// <summary>Something to read next.</summary>
internal sealed record Link(string Text, string? Uri);
