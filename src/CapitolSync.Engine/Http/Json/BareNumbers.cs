namespace CapitolSync.Engine.Http.Json;

/// <summary>Numbers that JSON cannot say and some programs write all the same: <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
internal static class BareNumbers
{
    private static ReadOnlySpan<byte> Quote => "\""u8;

    /// <summary>Puts them in quotes, so that each spoils its row alone.</summary>
    /// <returns>The JSON; <see langword="null"/> if there are none.</returns>
    public static byte[]? Quoted(ReadOnlySpan<byte> json)
    {
        var quoted = new List<byte>(json.Length + 64);
        var (copied, at) = (0, 0);
        while (at < json.Length)
        {
            if (json[at] == '"')
            {
                at = EndOfText(json, at);
                continue;
            }

            var length = LengthAt(json[at..]);
            if (length > 0)
            {
                quoted.AddRange(json[copied..at]);
                quoted.AddRange(Quote);
                quoted.AddRange(json.Slice(at, length));
                quoted.AddRange(Quote);
                copied = at + length;
            }

            at += Math.Max(1, length);
        }

        if (copied == 0)
            return null;
        quoted.AddRange(json[copied..]);
        return [.. quoted];
    }

    private static int LengthAt(ReadOnlySpan<byte> json) =>
        json[0] is not ((byte)'N' or (byte)'I' or (byte)'-') ? 0
        : json.StartsWith("NaN"u8) ? 3
        : json.StartsWith("Infinity"u8) ? 8
        : json.StartsWith("-Infinity"u8) ? 9
        : 0;

    private static int EndOfText(ReadOnlySpan<byte> json, int at)
    {
        for (at++; at < json.Length && json[at] != '"'; at++)
            at += json[at] == '\\' ? 1 : 0;
        return at + 1;
    }
}
