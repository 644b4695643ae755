using System.Runtime.CompilerServices;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Passes over a list and finds what is in it. It takes valid JSON only, and of that what pages hold; whatever else there is,
/// the reader of System.Text.Json has to say what it means. It is compiled at once, see <see cref="ByteSearch"/>.
/// </summary>
internal static class PlainList
{
    // A bit for each level: set for a list, clear for an object.
    private const int MostLevels = 64;

    /// <summary>Finds the items of a list.</summary>
    /// <param name="json">The list, with what follows it.</param>
    /// <param name="start">Where it starts in the flight.</param>
    /// <param name="close">The place of its closing bracket.</param>
    /// <returns>The items; <see langword="null"/> if something in it is not plain, or it has no end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<FlightPart>? Items(ReadOnlySpan<byte> json, int start, out int close)
    {
        var items = new List<FlightPart>();
        var (levels, depth, at, from) = (1UL, 1, 1, 0);
        close = -1;
        if (json is not [(byte)'[', ..])
            return null;
        var mayEnd = true;
        while (true)
        {
            // A value, or what ends the level right after its beginning.
            at = Space(json, at);
            var isEnd = mayEnd && at < json.Length && (json[at] is (byte)']' or (byte)'}');
            if (!isEnd)
            {
                if (((levels & 1) == 0 && !TryKey(json, ref at)) || at >= json.Length)
                    return null;
                from = depth == 1 ? at : from;
                if (json[at] is (byte)'{' or (byte)'[')
                {
                    if (++depth > MostLevels)
                        return null;
                    levels = (levels << 1) | (json[at++] == '[' ? 1UL : 0);
                    mayEnd = true;
                    continue;
                }

                if (!TryScalar(json, ref at))
                    return null;
            }

            // What ends, and what ends with it.
            while (true)
            {
                if (isEnd)
                {
                    if (json[at] != ((levels & 1) == 1 ? ']' : '}'))
                        return null;
                    close = at++;
                    levels >>= 1;
                    if (--depth == 0)
                        return items;
                }

                if (depth == 1)
                    items.Add(new FlightPart(start + from, at - from));
                at = Space(json, at);
                if (at >= json.Length)
                    return null;
                if (json[at] == ',')
                    break;
                isEnd = true;
            }

            at++;
            mayEnd = false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Space(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryKey(ReadOnlySpan<byte> json, ref int at)
    {
        if (at >= json.Length || json[at] != '"' || !TryString(json, ref at))
            return false;
        at = Space(json, at);
        if (at >= json.Length || json[at] != ':')
            return false;
        at = Space(json, at + 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryScalar(ReadOnlySpan<byte> json, ref int at)
    {
        if (json[at] == '"')
            return TryString(json, ref at);
        var rest = json[at..];
        var length = ByteSearch.Begins(rest, "null"u8) || ByteSearch.Begins(rest, "true"u8) ? 4 : ByteSearch.Begins(rest, "false"u8) ? 5 : Number(rest);
        at += length;
        return length > 0 && at < json.Length && json[at] is (byte)',' or (byte)']' or (byte)'}' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
    }

    /// <summary>The length of a number without an exponent; 0 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Number(ReadOnlySpan<byte> json)
    {
        var start = json[0] == '-' ? 1 : 0;
        var whole = Digits(json, start);
        if (whole == 0 || (whole > 1 && json[start] == '0'))
            return 0;
        var end = start + whole;
        if (end >= json.Length || json[end] != '.')
            return end;
        var fraction = Digits(json, end + 1);
        return fraction == 0 ? 0 : end + 1 + fraction;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> json, int start)
    {
        var at = start;
        while ((uint)at < (uint)json.Length && json[at] is >= (byte)'0' and <= (byte)'9')
            at++;
        return at - start;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryString(ReadOnlySpan<byte> json, ref int at)
    {
        at++;
        while (true)
        {
            var length = ByteSearch.QuoteBackslashOrControl(json[at..]);
            if (length < 0)
                return false;
            at += length + 1;
            if (json[at - 1] == '"')
                return true;
            if (json[at - 1] != '\\' || at >= json.Length || !IsEscape(json, at))
                return false;
            at++;
        }
    }

    private static bool IsEscape(ReadOnlySpan<byte> json, int at)
    {
        if (json[at] != 'u')
            return json[at] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t';
        for (var i = at + 1; i <= at + 4; i++)
        {
            if (i >= json.Length || !char.IsAsciiHexDigit((char)json[i]))
                return false;
        }

        return true;
    }
}
