namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>A filer as a search lists them, with white space and stray commas removed; upper case stays as printed.</summary>
/// <param name="First">The first column, often with a middle initial.</param>
/// <param name="Last">The second column without a suffix.</param>
/// <param name="Suffix"><c>Jr.</c> and the like; null where there is none.</param>
/// <param name="Office">What the filer is.</param>
/// <param name="ListedAs">The name in the third column, <c>Last, First</c>; null on reports on paper.</param>
internal sealed record SearchFiler(string First, string Last, string? Suffix, FilerOffice Office, string? ListedAs);
