using System.Buffers;
using System.Buffers.Text;
using System.Text;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>
/// JSON as the real server writes it: slashes escaped, everything beyond ASCII too. The bytes lie in a buffer from the
/// pool, because a page of 300 KB for each request would keep the garbage collector busy.
/// </summary>
internal sealed class JsonBuffer(int capacity = 1024)
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public JsonBuffer Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Free(json.Length));
        _length += json.Length;
        return this;
    }

    public JsonBuffer Number(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var written);
        _length += written;
        return this;
    }

    /// <summary>As a float, which is never without a decimal place: 250.0, 0.05.</summary>
    public JsonBuffer Cents(long value)
    {
        if (value < 0)
            Raw("-"u8);
        var (whole, cents) = Math.DivRem(Math.Abs(value), 100);
        Number(whole).Raw("."u8);
        return cents % 10 == 0 ? Number(cents / 10) : Digits(cents, 2);
    }

    /// <summary>With leading zeros.</summary>
    public JsonBuffer Digits(long value, int count)
    {
        var free = Free(count);
        for (var i = count - 1; i >= 0; i--, value /= 10)
            free[i] = (byte)('0' + (value % 10));
        _length += count;
        return this;
    }

    /// <summary>Without quotes: 2024-06-30.</summary>
    public JsonBuffer Date(DateOnly date) =>
        Digits(date.Year, 4).Raw("-"u8).Digits(date.Month, 2).Raw("-"u8).Digits(date.Day, 2);

    /// <summary>Without quotes, as Python writes it: no fraction where it is zero.</summary>
    public JsonBuffer Instant(DateTime instant)
    {
        Date(DateOnly.FromDateTime(instant)).Raw("T"u8);
        Digits(instant.Hour, 2).Raw(":"u8).Digits(instant.Minute, 2).Raw(":"u8).Digits(instant.Second, 2);
        var micros = instant.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        return micros == 0 ? this : Raw("."u8).Digits(micros, 6);
    }

    /// <summary>With its quotes, or null.</summary>
    public JsonBuffer Text(string? text)
    {
        if (text is null)
            return Raw("null"u8);
        Raw("\""u8);
        foreach (var c in text)
            Character(c);
        return Raw("\""u8);
    }

    /// <summary>The bytes as an array of their own; the buffer is gone with it.</summary>
    public byte[] ToArray()
    {
        var bytes = Written.ToArray();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
        return bytes;
    }

    /// <summary>The buffer now belongs to the page.</summary>
    public Page ToPage(int status, IReadOnlyList<(string Name, string Value)> headers) =>
        new([_bytes.AsMemory(0, _length)], Page.Json) { Status = status, Headers = headers, Rented = _bytes };

    public override string ToString() => Encoding.UTF8.GetString(Written);

    private void Character(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '/': Raw("\\/"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\t': Raw("\\t"u8); break;
            case >= ' ' and <= '~': Free(1)[0] = (byte)c; _length++; break;
            default:
                Raw("\\u"u8);
                Utf8Formatter.TryFormat((ushort)c, Free(4), out _, new StandardFormat('x', 4));
                _length += 4;
                break;
        }
    }

    private Span<byte> Free(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
