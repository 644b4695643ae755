using System.Text;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Reads a small CSV file: a line of names, quotes doubled.</summary>
internal static class CsvRows
{
    public static List<Dictionary<string, string>> Read(byte[] file)
    {
        var lines = Lines(Encoding.UTF8.GetString(file).TrimStart('\uFEFF')).ToArray();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        var line = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[++at]);
            else if (character == '"')
                quoted = !quoted;
            else if (quoted || character is not (',' or '\r' or '\n'))
                field.Append(character);
            else if (character != '\r')
            {
                line.Add(field.ToString());
                field.Clear();
                if (character == ',')
                    continue;
                yield return line;
                line = [];
            }
        }
        if (field.Length > 0 || line.Count > 0)
            yield return [.. line, field.ToString()];
    }
}
