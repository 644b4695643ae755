using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>
/// Makes XML of a file whose writer put text into it as it was: names with a bare <c>&amp;</c>, an entity of HTML, or a
/// character that XML does not allow.
/// </summary>
internal static partial class HouseIndexMending
{
    /// <summary>A file with what XML does not allow written as references, which a reader that does not check characters accepts.</summary>
    public static string Mend(string xml) => Odd().Replace(xml, static match => Escape(WebUtility.HtmlDecode(match.Value)));

    /// <summary>Whether a text has a character that XML does not allow, so that something of it was lost.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
                return true;
        }

        return false;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '&' or '<' or '>' or '"' or '\'' || IsDamaged([c]))
                escaped.Append("&#").Append((int)c).Append(';');
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"&[^&<;\s]{0,32};?|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Odd();
}
