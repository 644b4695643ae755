using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Flight;

/// <summary>The rules of the flight format for text.</summary>
internal static class FlightText
{
    /// <summary>A JSON string. A text that begins with a dollar gets a second one, because one would make it a reference.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 8).Append('"');
        if (text.StartsWith('$'))
            json.Append('$');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }
        return json.Append('"').ToString();
    }

    /// <summary>A row of raw text: its length is in UTF-8 bytes, and no newline follows it.</summary>
    public static string TextRow(string id, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}:T{Encoding.UTF8.GetByteCount(text):x},{text}");
}
