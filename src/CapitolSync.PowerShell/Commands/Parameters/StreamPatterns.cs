using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Matches names, of streams and of other things in closed lists, with the patterns of a user.</summary>
internal static class StreamPatterns
{
    /// <summary>Names and patterns that are not those of a stream. The list of streams is closed, so a pattern without a match is a mistake as well.</summary>
    public static IEnumerable<string> Unknown(string[]? names) => (names ?? [])
        .Where(name => !ModuleEngine.Instance.Catalog.Streams.Any(stream => Match(stream.Name, [name])));

    /// <summary>Whether a stream matches; no patterns match all streams.</summary>
    public static bool Match(string stream, string[]? patterns) =>
        patterns is not { Length: > 0 } || Array.Exists(patterns, pattern => IsMatch(stream, pattern));

    /// <summary>Whether a text is a pattern: a bracket that nothing closes is a letter like any other.</summary>
    public static bool IsPattern(string text) => WildcardPattern.ContainsWildcardCharacters(text) && Parse(text) is not null;

    /// <summary>Whether a name matches a pattern.</summary>
    public static bool IsMatch(string name, string pattern) => Parse(pattern)?.IsMatch(name) ?? string.Equals(name, pattern, StringComparison.OrdinalIgnoreCase);

    private static WildcardPattern? Parse(string text)
    {
        try
        {
            var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
            // Only its use tells whether it is valid.
            pattern.IsMatch("");
            return pattern;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
