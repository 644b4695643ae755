using System.Text;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Reads the text file of an index: tab separated, one line of names, no quoting. Only the ids are wanted.</summary>
internal static class HouseIndexText
{
    private const string IdColumn = "DocID";

    /// <summary>The DocID of every line, in the file's order.</summary>
    /// <exception cref="PageException">It has no such column.</exception>
    public static List<string> ReadDocIds(byte[] text)
    {
        var lines = Encoding.UTF8.GetString(text).TrimStart('\uFEFF').Split('\n');
        var place = Array.FindIndex(lines[0].Split('\t'), name => string.Equals(name.Trim(), IdColumn, StringComparison.Ordinal));
        if (place < 0)
            throw HouseErrors.FormatChanged($"its text file has no column \"{IdColumn}\"");
        var ids = new List<string>(lines.Length);
        foreach (var line in lines.Skip(1))
        {
            if (line.AsSpan().Trim().Length > 0)
                ids.Add(line.Split('\t').ElementAtOrDefault(place)?.Trim() ?? "");
        }
        return ids;
    }
}
