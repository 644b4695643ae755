namespace CapitolSync.Help;

/// <summary>An example.</summary>
internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks);
