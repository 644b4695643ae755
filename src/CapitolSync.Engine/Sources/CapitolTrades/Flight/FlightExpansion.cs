using System.Buffers;
using System.Text.Json;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Puts what references mean in their place, and null in that of <c>$undefined</c>, so that a part of a flight can be read as plain JSON.</summary>
internal static class FlightExpansion
{
    private const int MaxDepth = 16;

    // A row has some hundred bytes. References to what holds references could grow without end.
    private const int MaxLength = 4 * 1024 * 1024;

    // Nor do all rows of a page together hold more: many short references to one long part would take minutes.
    private const long MaxTotal = 4 * MaxLength;

    // What a value is replaced with that JSON cannot say. In place of an object or a list it would cost all that holds it.
    private static ReadOnlySpan<byte> Undefined => "\"$undefined\""u8;

    /// <summary>The JSON may hold something that is written otherwise once it is expanded.</summary>
    public static bool MayChange(ReadOnlySpan<byte> json) => FlightReferences.MayHold(json) || json.IndexOf(Undefined) >= 0;

    /// <summary>The JSON without references and marks of nothing; itself if it has none.</summary>
    /// <exception cref="FlightFormatException">References lead in a circle, or to more than any page holds.</exception>
    public static ReadOnlySpan<byte> Expand(this FlightDocument flight, ReadOnlySpan<byte> json)
    {
        if (!MayChange(json))
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
            if (reader.TokenType == JsonTokenType.String && json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed].SequenceEqual(Undefined))
            {
                expanded.Write(json[copied..(int)reader.TokenStartIndex]);
                expanded.Write("null"u8);
                copied = (int)reader.BytesConsumed;
                continue;
            }

            // What leads nowhere stays: a long text in a row of its own, or a mistake that its field will name.
            if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || !FlightReferences.IsReference(reader.ValueSpan)
                || flight.References.Find(reader.Text()) is not { } meant)
                continue;
            expanded.Write(json[copied..(int)reader.TokenStartIndex]);
            copied = (int)reader.BytesConsumed;
            if (depth == 0 || expanded.WrittenCount + meant.Length > MaxLength || (flight.Expanded += meant.Length) > MaxTotal)
                throw new FlightFormatException("references lead in a circle, or to more than a page holds");
            var target = flight.Slice(meant);
            if (MayChange(target))
                Append(flight, target, expanded, depth - 1);
            else
                expanded.Write(target);
        }

        expanded.Write(json[copied..]);
    }
}
