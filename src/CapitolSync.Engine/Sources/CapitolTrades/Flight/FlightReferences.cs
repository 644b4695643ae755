using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Follows what the flight writes in place of a value that it has written already: <c>"$1e"</c> is all of a row,
/// <c>"$7:props:children:0:politician"</c> a part of one.
/// </summary>
internal sealed class FlightReferences
{
    // A page nests some thirty levels. More steps than this are not a place on a page.
    private const int MaxSteps = 200;

    // References to references: more in a row than this is a circle.
    private const int MaxHops = 16;

    private static readonly SearchValues<byte> RowDigits = SearchValues.Create("0123456789abcdef"u8);

    private readonly FlightDocument _flight;
    private readonly Dictionary<long, FlightRow> _rows;
    private readonly Dictionary<string, FlightPart?> _known = new(StringComparer.Ordinal);

    // Each list and object on the way is gone through once, however many references lead into it.
    private readonly Dictionary<int, Dictionary<string, FlightPart>> _children = [];

    public FlightReferences(FlightDocument flight)
    {
        _flight = flight;
        _rows = new Dictionary<long, FlightRow>(flight.Rows.Count);
        foreach (var row in flight.Rows)
        {
            if (row.Tag == FlightRow.Json)
                _rows.TryAdd(row.Id, row);
        }
    }

    /// <summary>The JSON holds a string that may be a reference. Rows are numbered in lower-case hexadecimal; all other marks begin otherwise.</summary>
    public static bool MayHold(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf("\"$"u8) is >= 0 and var at)
        {
            json = json[(at + 2)..];
            if (!json.IsEmpty && IsRowDigit(json[0]))
                return true;
        }

        return false;
    }

    /// <summary>The text has the form of a reference.</summary>
    public static bool IsReference(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '$')
            return false;
        var id = text[1..];
        if (id.IndexOf((byte)':') is >= 0 and var colon)
            id = id[..colon];
        return !id.IsEmpty && id.Length <= 15 && id.IndexOfAnyExcept(RowDigits) < 0;
    }

    /// <summary>The JSON that a reference means.</summary>
    /// <returns>The value; <see langword="null"/> if it is not a reference or leads nowhere.</returns>
    public FlightPart? Find(string? reference) => Find(reference, MaxHops);

    private FlightPart? Find(string? reference, int hops)
    {
        if (reference is null || hops == 0 || !IsReference(Encoding.UTF8.GetBytes(reference)))
            return null;
        if (_known.TryGetValue(reference, out var known))
            return known;
        return _known[reference] = Follow(reference[1..].Split(':', MaxSteps + 2), hops);
    }

    private FlightPart? Follow(string[] steps, int hops)
    {
        if (steps.Length > MaxSteps || Row(steps[0]) is not { } at)
            return null;
        for (var i = 1; i < steps.Length; i++)
        {
            if (Through(at, hops) is not { } container || !Children(container).TryGetValue(steps[i], out at))
                return null;
        }

        return Through(at, hops);
    }

    private FlightPart? Row(string id) =>
        Utf8Parser.TryParse(Encoding.UTF8.GetBytes(id), out long number, out _, 'x') && _rows.TryGetValue(number, out var row)
            ? new FlightPart(row.Start, row.Length)
            : null;

    /// <summary>What a value means that may be a reference itself; a component that comes later is written <c>"$L1e"</c>.</summary>
    private FlightPart? Through(FlightPart value, int hops)
    {
        var json = _flight.Slice(value);
        if (json is not [(byte)'"', (byte)'$', .., (byte)'"'])
            return value;
        var text = json[1..^1];
        if (text is [(byte)'$', (byte)'L', .. var later] && later.Length > 0)
            return Find("$" + Encoding.UTF8.GetString(later), hops - 1);
        return IsReference(text) ? Find(Encoding.UTF8.GetString(text), hops - 1) : value;
    }

    private Dictionary<string, FlightPart> Children(FlightPart container)
    {
        if (_children.TryGetValue(container.Start, out var known))
            return known;
        var children = new Dictionary<string, FlightPart>(StringComparer.Ordinal);
        var reader = FlightReading.Reader(_flight.Slice(container));
        if (reader.TryRead() && reader.TokenType == JsonTokenType.StartObject)
            ReadObject(ref reader, container.Start, children);
        else if (reader.TokenType == JsonTokenType.StartArray)
            ReadArray(ref reader, container, children);
        return _children[container.Start] = children;
    }

    private static void ReadObject(ref Utf8JsonReader reader, int start, Dictionary<string, FlightPart> children)
    {
        while (reader.TryRead() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.Text();
            if (!reader.TryRead() || Value(ref reader, start) is not { } value)
                return;
            if (name is not null)
                children.TryAdd(name, value);
        }
    }

    private void ReadArray(ref Utf8JsonReader reader, FlightPart container, Dictionary<string, FlightPart> children)
    {
        var count = 0;
        while (reader.TryRead() && reader.TokenType != JsonTokenType.EndArray && Value(ref reader, container.Start) is { } value)
            children.TryAdd(count++.ToString(System.Globalization.CultureInfo.InvariantCulture), value);
        // ["$","div",null,{…}] is an element, whose parts have names.
        if (children.TryGetValue("0", out var first) && _flight.Slice(first).SequenceEqual("\"$\""u8))
        {
            foreach (var (place, name) in (ReadOnlySpan<(string, string)>)[("1", "type"), ("2", "key"), ("3", "props")])
            {
                if (children.TryGetValue(place, out var part))
                    children.TryAdd(name, part);
            }
        }
    }

    private static FlightPart? Value(ref Utf8JsonReader reader, int start)
    {
        var from = (int)reader.TokenStartIndex;
        return reader.TryPass() ? new FlightPart(start + from, (int)reader.BytesConsumed - from) : null;
    }

    private static bool IsRowDigit(byte letter) => RowDigits.Contains(letter);
}
