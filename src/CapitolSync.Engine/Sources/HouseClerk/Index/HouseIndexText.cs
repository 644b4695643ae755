using System.Text;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Reads the text file of an index: tab separated, one line of names, no quoting. Only the ids are wanted.</summary>
internal static class HouseIndexText
{
    private const string IdColumn = "DocID";

    /// <summary>The DocID of every line, in the file's order.</summary>
    /// <param name="text">The file, in UTF-8 or what its byte order mark says.</param>
    /// <param name="problem">Why it cannot be read.</param>
    /// <returns><see langword="null"/> if it cannot be read.</returns>
    public static List<string>? ReadDocIds(byte[] text, out string? problem)
    {
        using var reader = new StreamReader(new MemoryStream(text), Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n');
        var place = Array.FindIndex(lines[0].Split('\t'), name => string.Equals(name.Trim(), IdColumn, StringComparison.OrdinalIgnoreCase));
        problem = place < 0 ? $"its text file has no column \"{IdColumn}\"" : null;
        if (place < 0)
            return null;
        var ids = new List<string>(lines.Length);
        foreach (var line in lines.Skip(1))
        {
            if (line.AsSpan().Trim().Length > 0)
                ids.Add(line.Split('\t').ElementAtOrDefault(place)?.Trim() ?? "");
        }
        return ids;
    }
}
