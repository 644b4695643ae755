using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Matches names of streams with the patterns of a user.</summary>
internal static class StreamPatterns
{
    /// <summary>Whether a stream matches; no patterns match all streams.</summary>
    public static bool Match(string stream, string[]? patterns) =>
        patterns is not { Length: > 0 } || Array.Exists(patterns, pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(stream));
}
