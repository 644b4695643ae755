using System.Buffers;
using System.Runtime.CompilerServices;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>
/// The rows of a page as slices of the body they came in. A page holds some 8,000 values; as they go from
/// UTF-8 to UTF-8, none of them becomes a string on the way. Holds pooled buffers: dispose it.
/// </summary>
internal sealed class DonationRows : IDisposable
{
    private static readonly int Width = DonationColumns.All.Length;
    private readonly PageBody _body;
    private readonly List<UnreadableRow> _unreadable = [];
    private byte[] _beside = [];
    private DonationValue[] _values;
    private int _besideLength;

    /// <param name="body">The body; the rows take it over.</param>
    /// <param name="expected">About how many rows there will be.</param>
    public DonationRows(PageBody body, int expected)
    {
        _body = body;
        _values = ArrayPool<DonationValue>.Shared.Rent(Math.Max(1, expected) * Width);
    }

    public int Count { get; private set; }

    /// <summary>The values of a row, by position of <see cref="DonationColumns"/>.</summary>
    public ReadOnlySpan<DonationValue> Row(int row) => _values.AsSpan(row * Width, Width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(DonationValue value) =>
        (value.Form == ValueForm.Body ? _body.Span : _beside).Slice((int)value.Number, value.Length);

    /// <summary>Begins another row, all of it missing.</summary>
    public Span<DonationValue> Add()
    {
        if ((Count + 1) * Width > _values.Length)
            Grow(ref _values, Count * Width);
        var row = _values.AsSpan(Count++ * Width, Width);
        row.Clear();
        return row;
    }

    /// <summary>Rows of the page that cannot be read.</summary>
    public IReadOnlyList<UnreadableRow> Unreadable => _unreadable;

    /// <summary>Rows that the page lists, readable or not.</summary>
    public int Listed => Count + _unreadable.Count;

    /// <summary>Rows without a date.</summary>
    public int Undated
    {
        get
        {
            var undated = 0;
            for (var row = 0; row < Count; row++)
                undated += Row(row)[DonationColumns.Date].Form == ValueForm.Null ? 1 : 0;
            return undated;
        }
    }

    /// <summary>Notes a row that cannot be read.</summary>
    public void Note(UnreadableRow problem) => _unreadable.Add(problem);

    /// <summary>Takes the last row back, since it cannot be read.</summary>
    public void TakeBack(UnreadableRow problem)
    {
        Count--;
        _unreadable.Add(problem);
    }

    /// <summary>Room for a text that has to be unescaped; at most as long as it is written.</summary>
    public Span<byte> Room(int length)
    {
        while (_beside.Length - _besideLength < length)
            Grow(ref _beside, _besideLength);
        return _beside.AsSpan(_besideLength);
    }

    /// <summary>Keeps what was written to the room.</summary>
    public DonationValue Keep(int length)
    {
        var value = new DonationValue(ValueForm.Beside, _besideLength, length);
        _besideLength += length;
        return value;
    }

    public void Dispose()
    {
        _body.Dispose();
        Return(ref _values);
        Return(ref _beside);
    }

    private static void Grow<T>(ref T[] buffer, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(4096, buffer.Length * 2));
        buffer.AsSpan(0, used).CopyTo(larger);
        Return(ref buffer);
        buffer = larger;
    }

    private static void Return<T>(ref T[] buffer)
    {
        if (buffer.Length > 0)
            ArrayPool<T>.Shared.Return(buffer);
        buffer = [];
    }
}
