using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Matches names of streams with the patterns of a user.</summary>
internal static class StreamPatterns
{
    /// <summary>Names and patterns that are not those of a stream. The list of streams is closed, so a pattern without a match is a mistake as well.</summary>
    public static IEnumerable<string> Unknown(string[]? names) => (names ?? [])
        .Where(name => !ModuleEngine.Instance.Catalog.Streams.Any(stream => Match(stream.Name, [name])));

    /// <summary>Whether a stream matches; no patterns match all streams.</summary>
    public static bool Match(string stream, string[]? patterns) =>
        patterns is not { Length: > 0 } || Array.Exists(patterns, pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(stream));
}
