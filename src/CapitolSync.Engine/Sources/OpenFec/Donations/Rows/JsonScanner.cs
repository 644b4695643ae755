using System.Runtime.CompilerServices;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>
/// Walks over JSON in one go, in a way that <see cref="System.Text.Json.Utf8JsonReader"/> cannot: a value of
/// no interest is passed over by looking for its end alone. Two thirds of a page of Schedule A are of no interest.
/// Its methods are compiled at once or inlined, see <see cref="ByteSearch"/>.
/// </summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _position;

    /// <summary>The position of the scanner.</summary>
    public readonly int Position => _position;

    /// <summary>What is still to come.</summary>
    public readonly ReadOnlySpan<byte> Rest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _json[_position..];
    }

    /// <summary>A part of the text.</summary>
    public readonly ReadOnlySpan<byte> this[Range part] => _json[part];

    /// <summary>The next byte that is not white space; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek()
    {
        while ((uint)_position < (uint)_json.Length)
        {
            var next = _json[_position];
            if (next > ' ')
                return next;
            _position++;
        }

        return 0;
    }

    /// <summary>Passes over a byte if it is the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(byte wanted)
    {
        if (Peek() != wanted)
            return false;
        _position++;
        return true;
    }

    /// <summary>Skips a byte, which must be the next.</summary>
    /// <exception cref="PageException">It is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Require(byte wanted)
    {
        if (!Take(wanted))
            throw Broken($"'{(char)wanted}' is missing");
    }

    /// <summary>Passes over text if it is the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(ReadOnlySpan<byte> wanted)
    {
        if (!ByteSearch.Begins(Rest, wanted))
            return false;
        _position += wanted.Length;
        return true;
    }

    /// <summary>Skips what comes next if it is exactly what was there before.</summary>
    /// <param name="start">Where that was.</param>
    /// <param name="length">Its length; 0 for nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Repeats(int start, int length)
    {
        var end = _position + length;
        return length > 0 && (uint)end < (uint)_json.Length && EndsScalar(_json[end]) && Take(_json.Slice(start, length));
    }

    /// <summary>Reads a string.</summary>
    /// <param name="isEscaped">It holds escapes.</param>
    /// <returns>The text between the quotes, as it is written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Range String(out bool isEscaped)
    {
        Require((byte)'"');
        var start = _position;
        isEscaped = false;
        while (true)
        {
            var length = ByteSearch.QuoteOrBackslash(Rest);
            if (length < 0)
                throw Broken("a string has no end");
            _position += length;
            if (_json[_position] == '"')
                return start.._position++;
            isEscaped = true;
            _position += 2;
            if (_position > _json.Length)
                throw Broken("a string has no end");
        }
    }

    /// <summary>Reads a number, or one of null, true and false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Scalar()
    {
        Peek();
        var start = _position;
        while (_position < _json.Length && !EndsScalar(_json[_position]))
            _position++;
        if (_position == start || _position == _json.Length)
            throw Broken("a value is missing");
        return _json[start.._position];
    }

    /// <summary>Passes over a value of any kind.</summary>
    /// <returns>The value as it is written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Skip()
    {
        var next = Peek();
        var start = _position;
        if (next == '"')
            String(out _);
        else if (next is (byte)'{' or (byte)'[')
            SkipNested();
        else
            Scalar();
        return _json[start.._position];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsScalar(byte next) => next is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SkipNested()
    {
        var depth = 0;
        do
        {
            if (_position >= _json.Length)
                throw Broken("an object or list has no end");
            var found = _json[_position];
            if (found == '"')
            {
                String(out _);
                continue;
            }

            if (found is (byte)'{' or (byte)'[')
                depth++;
            else if (found is (byte)'}' or (byte)']')
                depth--;
            _position++;
        }
        while (depth > 0);
    }

    private readonly PageException Broken(string what) => new(
        ErrorIds.FormatChanged, $"The Schedule A page is not valid JSON: {what} at byte {_position}.");
}
