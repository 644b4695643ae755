namespace CapitolSync.Lists;

/// <summary>One value of a closed list.</summary>
/// <param name="Name">How the database and the records write it.</param>
/// <param name="Words">What people say for it, besides the name.</param>
public sealed record ClosedListValue(string Name, params IReadOnlyList<string> Words);
