using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Reads an object that is known to be valid JSON, as long as it is as plain as objects nearly always are: keys without
/// escapes, numbers as numbers. At anything else it stops being plain, and the object has to be read by the serializer, which
/// knows every way to write a value but, in a short run, costs more than all the rest of reading a page.
/// </summary>
internal ref struct PlainJson(ReadOnlySpan<byte> json)
{
    private const int MostDigits = 15;
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    private readonly ReadOnlySpan<byte> _json = json;
    private int _at;

    /// <summary>Everything so far was plain.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Stops being plain if something that is required is not so.</summary>
    /// <returns>Whether everything so far is plain.</returns>
    public bool Requires(bool isSo) => IsPlain &= isSo;

    /// <summary>Begins an object, unless there is none.</summary>
    /// <returns>False if there is <c>null</c> or something that is not plain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Opens()
    {
        if (Peek() == '{')
        {
            _at++;
            return true;
        }

        TakeNull();
        return false;
    }

    /// <summary>Reads the next key of the object.</summary>
    /// <returns>False at its end, or if it is not plain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next(out ReadOnlySpan<byte> key)
    {
        key = default;
        if (Peek() == ',')
            _at++;
        if (Peek() == '}')
        {
            _at++;
            return false;
        }

        if (!IsPlain || !TryQuoted(out key) || Peek() != ':')
        {
            IsPlain = false;
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Reads a text or <c>null</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? Text()
    {
        if (Peek() != '"')
        {
            TakeNull();
            return null;
        }

        var start = _at;
        if (TryQuoted(out var text))
            return Valid(Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : null);
        SkipEscaped();
        var reader = FlightReading.Reader(_json[start.._at]);
        return Valid(reader.TryRead() ? reader.Text() : null);
    }

    private string? Valid(string? text)
    {
        IsPlain &= text is not null;
        return text;
    }

    private void SkipEscaped()
    {
        for (_at++; _at < _json.Length && _json[_at] != '"'; _at++)
        {
            if (_json[_at] == '\\')
                _at++;
        }

        _at = Math.Min(_at + 1, _json.Length);
    }

    /// <summary>Reads a whole number or <c>null</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long? Whole()
    {
        if (TryNumber(out var digits, out var places) && places == 0)
            return digits;
        TakeNull();
        return null;
    }

    /// <summary>Reads a number or <c>null</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double? Real()
    {
        // Both are exact, so their quotient is the nearest there is.
        if (TryNumber(out var digits, out var places))
            return digits / Powers[places];
        TakeNull();
        return null;
    }

    /// <summary>Passes over a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Skip()
    {
        var depth = 0;
        do
        {
            switch (Peek())
            {
                case (byte)'"' when TryQuoted(out _):
                    break;
                case (byte)'"':
                    SkipEscaped();
                    break;
                case 0:
                    IsPlain = false;
                    return;
                case (byte)'{' or (byte)'[':
                    depth++;
                    _at++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    _at++;
                    break;
                case (byte)',' or (byte)':':
                    _at++;
                    break;
                default:
                    while (_at < _json.Length && !EndsScalar(_json[_at]))
                        _at++;
                    break;
            }
        }
        while (depth > 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek()
    {
        while ((uint)_at < (uint)_json.Length)
        {
            if (_json[_at] > ' ')
                return _json[_at];
            _at++;
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeNull()
    {
        if (ByteSearch.Begins(_json[_at..], "null"u8))
            _at += 4;
        else
            IsPlain = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryQuoted(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (Peek() != '"')
            return false;
        var rest = _json[(_at + 1)..];
        var length = ByteSearch.QuoteOrBackslash(rest);
        if (length < 0 || rest[length] != '"')
            return false;
        text = rest[..length];
        _at += length + 2;
        return true;
    }

    /// <summary>Reads a number of at most fifteen digits without an exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryNumber(out long digits, out int places)
    {
        (digits, places) = (0, 0);
        var isNegative = Peek() == '-';
        var start = isNegative ? _at + 1 : _at;
        var point = -1;
        var at = start;
        for (; at < _json.Length && !EndsScalar(_json[at]); at++)
        {
            var digit = (uint)(_json[at] - '0');
            if (digit <= 9)
                digits = digits * 10 + digit;
            else if (_json[at] == '.' && point < 0)
                point = at;
            else
                return false;
            if (at - start > MostDigits)
                return false;
        }

        // Zero has a sign only as a fraction.
        if (at == start || (isNegative && digits == 0))
            return false;
        places = point < 0 ? 0 : at - point - 1;
        digits = isNegative ? -digits : digits;
        _at = at;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsScalar(byte next) => next is (byte)',' or (byte)'}' or (byte)']' or <= (byte)' ';
}
