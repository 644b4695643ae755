using System.Buffers;
using System.Runtime.CompilerServices;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>
/// Walks over JSON in one go, in a way that <see cref="System.Text.Json.Utf8JsonReader"/> cannot: a value of
/// no interest is passed over by looking for its end alone. Two thirds of a page of Schedule A are of no interest.
/// </summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> json)
{
    private static readonly SearchValues<byte> EndsOfScalar = SearchValues.Create(",}] \t\r\n"u8);
    private static readonly SearchValues<byte> Nesting = SearchValues.Create("\"{}[]"u8);
    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>The position of the scanner.</summary>
    public int Position { get; private set; }

    /// <summary>What is still to come.</summary>
    public readonly ReadOnlySpan<byte> Rest => _json[Position..];

    /// <summary>A part of the text.</summary>
    public readonly ReadOnlySpan<byte> this[Range part] => _json[part];

    /// <summary>The next byte that is not white space; 0 at the end.</summary>
    public byte Peek()
    {
        while (Position < _json.Length)
        {
            var next = _json[Position];
            if (next > ' ')
                return next;
            Position++;
        }

        return 0;
    }

    /// <summary>Passes over a byte if it is the next.</summary>
    public bool Take(byte wanted)
    {
        if (Peek() != wanted)
            return false;
        Position++;
        return true;
    }

    /// <summary>Skips a byte, which must be the next.</summary>
    /// <exception cref="PageException">It is not.</exception>
    public void Require(byte wanted)
    {
        if (!Take(wanted))
            throw Broken($"'{(char)wanted}' is missing");
    }

    /// <summary>Passes over text if it is the next.</summary>
    public bool Take(ReadOnlySpan<byte> wanted)
    {
        if (!Rest.StartsWith(wanted))
            return false;
        Position += wanted.Length;
        return true;
    }

    /// <summary>Skips what comes next if it is exactly what was there before.</summary>
    public bool Repeats(Range before)
    {
        var written = _json[before];
        return written.Length > 0 && Rest.Length > written.Length && EndsOfScalar.Contains(Rest[written.Length]) && Take(written);
    }

    /// <summary>Reads a string.</summary>
    /// <param name="isEscaped">It holds escapes.</param>
    /// <returns>The text between the quotes, as it is written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Range String(out bool isEscaped)
    {
        Require((byte)'"');
        var start = Position;
        isEscaped = false;
        while (true)
        {
            var length = Rest.IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0)
                throw Broken("a string has no end");
            Position += length;
            if (_json[Position] == '"')
                return start..Position++;
            isEscaped = true;
            Position += 2;
            if (Position > _json.Length)
                throw Broken("a string has no end");
        }
    }

    /// <summary>Reads a number, or one of null, true and false.</summary>
    public ReadOnlySpan<byte> Scalar()
    {
        Peek();
        var length = Rest.IndexOfAny(EndsOfScalar);
        if (length <= 0)
            throw Broken("a value is missing");
        var scalar = Rest[..length];
        Position += length;
        return scalar;
    }

    /// <summary>Passes over a value of any kind.</summary>
    /// <returns>The value as it is written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Skip()
    {
        var next = Peek();
        var start = Position;
        if (next == '"')
            String(out _);
        else if (next is (byte)'{' or (byte)'[')
            SkipNested();
        else
            Scalar();
        return _json[start..Position];
    }

    private void SkipNested()
    {
        var depth = 0;
        do
        {
            var length = Rest.IndexOfAny(Nesting);
            if (length < 0)
                throw Broken("an object or list has no end");
            Position += length;
            var found = _json[Position];
            if (found == '"')
            {
                String(out _);
                continue;
            }

            depth += found is (byte)'{' or (byte)'[' ? 1 : -1;
            Position++;
        }
        while (depth > 0);
    }

    private readonly PageException Broken(string what) => new(
        ErrorIds.FormatChanged, $"The Schedule A page is not valid JSON: {what} at byte {Position}.");
}
