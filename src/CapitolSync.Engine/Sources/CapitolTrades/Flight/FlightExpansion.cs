using System.Buffers;
using System.Text.Json;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Puts what references mean in their place, so that a part of a flight can be read as plain JSON.</summary>
internal static class FlightExpansion
{
    private const int MaxDepth = 16;

    // A row has some hundred bytes. References to what holds references could grow without end.
    private const int MaxLength = 4 * 1024 * 1024;

    // Nor do all rows of a page together hold more: many short references to one long part would take minutes.
    private const long MaxTotal = 4 * MaxLength;

    /// <summary>The JSON without references; itself if it has none.</summary>
    /// <exception cref="FlightFormatException">References lead in a circle, or to more than any page holds.</exception>
    public static ReadOnlySpan<byte> Expand(this FlightDocument flight, ReadOnlySpan<byte> json)
    {
        if (!FlightReferences.MayHold(json))
            return json;
        var expanded = new ArrayBufferWriter<byte>(json.Length * 2);
        Append(flight, json, expanded, MaxDepth);
        return expanded.WrittenSpan;
    }

    private static void Append(FlightDocument flight, ReadOnlySpan<byte> json, ArrayBufferWriter<byte> expanded, int depth)
    {
        var reader = FlightReading.Reader(json);
        var copied = 0;
        while (reader.TryRead())
        {
            // What leads nowhere stays: a long text in a row of its own, or a mistake that its field will name.
            if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || !FlightReferences.IsReference(reader.ValueSpan)
                || flight.References.Find(reader.Text()) is not { } meant)
                continue;
            expanded.Write(json[copied..(int)reader.TokenStartIndex]);
            copied = (int)reader.BytesConsumed;
            if (depth == 0 || expanded.WrittenCount + meant.Length > MaxLength || (flight.Expanded += meant.Length) > MaxTotal)
                throw new FlightFormatException("references lead in a circle, or to more than a page holds");
            var target = flight.Slice(meant);
            if (FlightReferences.MayHold(target))
                Append(flight, target, expanded, depth - 1);
            else
                expanded.Write(target);
        }

        expanded.Write(json[copied..]);
    }
}
