using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Finds out which field of a row an error is about.</summary>
internal static class RowProblem
{
    /// <summary>Describes a row that could not be read.</summary>
    /// <param name="row">The row's JSON.</param>
    /// <param name="key">The name of the field that identifies it.</param>
    /// <param name="place">Its place on the page, from 1.</param>
    /// <param name="error">What came of reading it.</param>
    public static UnreadableRow Describe(ReadOnlySpan<byte> row, ReadOnlySpan<byte> key, int place, Exception error)
    {
        // Ids are numbers; anything else is what is wrong with the row.
        var id = Value(row, key, out _) is { Length: > 0 } number && number.All(char.IsAsciiDigit) ? number : null;
        if (error is FlightFormatException { Field: { } field } format)
            return new UnreadableRow(id, place, field, format.Value);
        var path = (error as JsonException)?.Path?.TrimStart('$').TrimStart('.').Split('.', '[')[0];
        if (string.IsNullOrEmpty(path))
            return new UnreadableRow(id, place, Missing(error.Message), null);
        var value = Value(row, System.Text.Encoding.UTF8.GetBytes(path), out var isThere);
        return new UnreadableRow(id, place, path, isThere ? value ?? "null" : null);
    }

    /// <summary>The name in <c>… missing required properties including: 'txDate', 'price'.</c></summary>
    private static string Missing(string message) =>
        message.LastIndexOf(": '", StringComparison.Ordinal) is >= 0 and var at && message.IndexOf('\'', at + 3) is > 0 and var end ? message[(at + 3)..end] : "row";

    private static string? Value(ReadOnlySpan<byte> row, ReadOnlySpan<byte> name, out bool isThere)
    {
        isThere = false;
        var reader = FlightReading.Reader(row);
        if (!reader.TryRead() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.TryRead() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.IsNamed(name);
            if (!reader.TryRead())
                return null;
            var start = (int)reader.TokenStartIndex;
            if (!reader.TryPass())
                return null;
            if (!isWanted)
                continue;
            isThere = true;
            return reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => reader.Text(),
                _ => System.Text.Encoding.UTF8.GetString(row[start..(int)reader.BytesConsumed]),
            };
        }

        return null;
    }
}
