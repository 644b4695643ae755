using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Matches names of streams with the patterns of a user.</summary>
internal static class StreamPatterns
{
    /// <summary>Names without wildcards that are not the name of a stream.</summary>
    public static IEnumerable<string> Unknown(string[]? names) => (names ?? [])
        .Where(name => !WildcardPattern.ContainsWildcardCharacters(name) && !ModuleEngine.Instance.Catalog.Streams.Any(stream => string.Equals(stream.Name, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a stream matches; no patterns match all streams.</summary>
    public static bool Match(string stream, string[]? patterns) =>
        patterns is not { Length: > 0 } || Array.Exists(patterns, pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(stream));
}
