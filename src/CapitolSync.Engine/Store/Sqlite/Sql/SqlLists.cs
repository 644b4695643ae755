using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>Long lists of values: SQLite takes 32,766 parameters, and a statement with thousands of them is slow to prepare.</summary>
internal static class SqlLists
{
    /// <summary>How many values are given as parameters; a longer list is one.</summary>
    public const int MaxParameters = 500;

    /// <summary>The values of a list that is a parameter.</summary>
    /// <param name="parameter">Its name; its value is <see cref="Text"/>.</param>
    public static string Values(string parameter) => $"SELECT value FROM json_each({parameter})";

    /// <summary>A list of texts or whole numbers as a parameter.</summary>
    public static string Text<T>(IEnumerable<T> values)
        where T : notnull
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                if (value is string word)
                    writer.WriteStringValue(word);
                else
                    writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
