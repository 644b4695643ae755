using System.Text;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>PowerShell's wildcards: <c>*</c>, <c>?</c>, <c>[a-c]</c>, and <c>`</c> to take the next letter as it is.</summary>
internal static class Wildcard
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>True if the text holds a wildcard. A bracket that nothing closes is none, nor is what would escape nothing.</summary>
    public static bool IsPattern(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '?' || (text[i] == '`' && i + 1 < text.Length) || (text[i] == '[' && text.IndexOf(']', i + 1) > i + 1))
                return true;
        }

        return false;
    }

    /// <summary>The pattern that matches folded names.</summary>
    public static string Fold(string pattern) => Map(pattern, FoldedText.Fold).Trim(' ');

    /// <summary>The pattern with its plain text changed; wildcards stay as they are.</summary>
    public static string Map(string pattern, Func<string, string> change)
    {
        var mapped = new StringBuilder();
        for (var rest = pattern.AsSpan(); rest.Length > 0;)
        {
            var plain = rest.IndexOfAny("*?[`") is var at and >= 0 ? at : rest.Length;
            mapped.Append(change(rest[..plain].ToString()));
            rest = rest[plain..];
            if (rest.IsEmpty)
                break;
            var special = rest[0] switch
            {
                '[' when rest[1..].IndexOf(']') is var close and > 0 => close + 2,
                '`' when rest.Length > 1 => 2,
                _ => 1,
            };
            mapped.Append(rest[..special]);
            rest = rest[special..];
        }

        return mapped.ToString();
    }

    /// <summary>The regular expression that matches what the pattern matches, ignoring case.</summary>
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
