using System.Text;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>PowerShell's wildcards: <c>*</c>, <c>?</c>, <c>[a-c]</c>, and <c>`</c> to take the next letter as it is.</summary>
internal static class Wildcard
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>
    /// True if the text holds a wildcard. A bracket that nothing closes is none, nor is what would escape nothing; and with a
    /// range that ends before it begins, the whole text is none.
    /// </summary>
    public static bool IsPattern(string text)
    {
        var isPattern = false;
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthOfSpecial(text.AsSpan(i));
            if (length > 2 && !HasRanges(text.AsSpan(i + 1, length - 2)))
                return false;
            isPattern |= text[i] is '*' or '?' || length > 1;
            i += length - 1;
        }

        return isPattern;
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
            var special = LengthOfSpecial(rest);
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
            var inside = pattern.AsSpan(i + 1, Math.Max(LengthOfSpecial(pattern.AsSpan(i)) - 2, 0));
            if (inside.Length > 0 && HasRanges(inside))
            {
                regex.Append('[').Append(Escape(inside)).Append(']');
                i += inside.Length + 1;
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

    /// <summary>How much of a text that begins with a special letter is one wildcard, or would be if its ranges were right.</summary>
    private static int LengthOfSpecial(ReadOnlySpan<char> text) => text[0] switch
    {
        '[' when text[1..].IndexOf(']') is var close and > 0 => close + 2,
        '`' when text.Length > 1 => 2,
        _ => 1,
    };

    /// <summary>Whether no range between brackets ends before it begins. PowerShell refuses such a pattern; here, it is a name.</summary>
    private static bool HasRanges(ReadOnlySpan<char> inside)
    {
        for (var i = 1; i < inside.Length - 1; i++)
        {
            if (inside[i] == '-' && inside[i - 1] > inside[i + 1])
                return false;
        }

        return true;
    }

    /// <summary>Between brackets, these mean something to a regular expression and nothing to a wildcard.</summary>
    private static string Escape(ReadOnlySpan<char> inside) => inside.ToString()
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
}
