using System.Data.Common;
using System.Text;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// Makes one string of a text that many rows have: names, parties, tickers. A text takes the place of another one with the
/// same hash, so that a pool never grows, and what is read once costs nothing more. Used by one thread.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 8192;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of a column; <see langword="null"/> for NULL.</summary>
    public string? Of(DbDataReader row, int column)
    {
        var utf8 = row.Utf8(column);
        // NULL, empty, or of a reader that has no UTF-8.
        if (utf8.IsEmpty)
            return row.Text(column);
        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var text = ref _texts[hash.ToHashCode() & (Slots - 1)];
        // What is not ASCII equals nothing.
        if (text is null || !Ascii.Equals(utf8, text))
            text = Encoding.UTF8.GetString(utf8);
        return text;
    }
}
