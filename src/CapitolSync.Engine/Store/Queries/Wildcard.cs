using System.Text;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>PowerShell's wildcards: <c>*</c>, <c>?</c>, <c>[a-c]</c>, and <c>`</c> to take the next letter as it is.</summary>
internal static class Wildcard
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>True if the text holds a wildcard.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?[`") >= 0;

    /// <summary>The regular expression that matches what the pattern matches, whatever the case.</summary>
    public static Regex ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (end > i + 1)
            {
                regex.Append('[').Append(pattern[(i + 1)..end].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal)).Append(']');
                i = end;
                continue;
            }

            regex.Append(pattern[i] switch
            {
                '*' => ".*",
                '?' => ".",
                '`' when i + 1 < pattern.Length => Regex.Escape(pattern[++i].ToString()),
                var plain => Regex.Escape(plain.ToString()),
            });
        }

        return new Regex(regex.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit);
    }
}
