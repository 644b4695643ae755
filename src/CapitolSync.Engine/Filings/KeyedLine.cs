namespace CapitolSync.Engine.Filings;

/// <summary>A line with the key that it is stored under.</summary>
/// <param name="Key">The key, unique in the filing.</param>
/// <param name="Line">The line.</param>
internal sealed record KeyedLine(string Key, FilingLine Line);
