using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CapitolSync.Engine.Filings;

/// <summary>
/// Names for the rows of one report that are made of what a row says, so that a row keeps its name when a better
/// reader finds a row more, or joins a wrapped line in another way.
/// </summary>
public static class RowKeys
{
    // Cannot occur in a report's text, so that two fields never run into each other.
    private const char FieldSeparator = '\u001F';

    /// <summary>Names every row of a report.</summary>
    /// <param name="lines">The rows in the order of the report.</param>
    /// <returns>One key per row: the hash of the row's content, a hyphen, and which of its equals it is, from 1.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<FilingLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var seen = new Dictionary<string, int>(lines.Count, StringComparer.Ordinal);
        var keys = new string[lines.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var hash = HashOf(lines[i]);
            var occurrence = seen.GetValueOrDefault(hash) + 1;
            seen[hash] = occurrence;
            keys[i] = string.Create(CultureInfo.InvariantCulture, $"{hash}-{occurrence}");
        }

        return keys;
    }

    /// <summary>The SHA-256 of what a row says, in lower-case hexadecimal digits.</summary>
    /// <param name="line">The row.</param>
    public static string HashOf(FilingLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = new StringBuilder(200);
        Append(text, line.Owner);
        Append(text, line.AssetText);
        Append(text, line.TypeText);
        Append(text, line.TxDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Append(text, line.Amount.Text);
        Append(text, line.Subholding);
        Append(text, line.Description);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Case and white space are left out: the oldest reports scramble the one, wrapping changes the other.</summary>
    private static void Append(StringBuilder text, string? field)
    {
        foreach (var c in field ?? "")
        {
            if (!char.IsWhiteSpace(c))
                text.Append(char.ToUpperInvariant(c));
        }

        text.Append(FieldSeparator);
    }
}
