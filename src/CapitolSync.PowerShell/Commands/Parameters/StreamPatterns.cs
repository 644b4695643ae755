using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Matches names of streams with what a user asked for.</summary>
internal static class StreamPatterns
{
    /// <summary>Whether a stream is meant; nothing asked for means all.</summary>
    public static bool Match(string stream, string[]? patterns) =>
        patterns is not { Length: > 0 } || Array.Exists(patterns, pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(stream));
}
