using System.Runtime.CompilerServices;
using System.Text;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>
/// Finds the column of a key. Rows have their keys in the same order, so the key at a position of one row is
/// nearly always the key there of the next: a comparison instead of a search, 8,100 times a page. Values of no
/// interest mostly repeat themselves too (most are null, and all of the committee is), so they are compared along
/// with their key and need not be read.
/// </summary>
internal sealed class DonationKeys
{
    /// <summary>The key is of no interest, and its value has been passed over.</summary>
    public const int None = -1;

    private static readonly Dictionary<string, int> Columns = DonationColumns.All
        .Select((column, position) => (column.Key, position))
        .ToDictionary(pair => pair.Key, pair => pair.position, StringComparer.Ordinal);

    private Known[] _order = new Known[128];
    private int _known;

    /// <summary>Skips the key at a position of its row, and its value if that is of no interest.</summary>
    /// <returns>Its column.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(int position, ref JsonScanner json)
    {
        json.Peek();
        var known = position < _known ? _order[position] : Learn(ref json);
        if (known.LastLength > 0 && json.Repeats(known.LastStart, known.LastLength))
            return None;

        var start = json.Position;
        var column = json.Take(known.Key) ? known.Column : ReadKey(ref json);
        if (column == None)
        {
            json.Skip();
            // Of a key that is of interest here and not there, nothing is remembered: it would hide the value.
            if (known.Column == None)
                (known.LastStart, known.LastLength) = (start, json.Position - start);
        }

        return column;
    }

    private Known Learn(ref JsonScanner json)
    {
        var ahead = json;
        var column = ReadKey(ref ahead);
        var known = new Known(json.Rest[..(ahead.Position - json.Position)].ToArray(), column);
        if (_known == _order.Length)
            Array.Resize(ref _order, _known * 2);
        _order[_known++] = known;
        return known;
    }

    private static int ReadKey(ref JsonScanner json)
    {
        var key = Encoding.UTF8.GetString(json[json.String(out _)]);
        json.Require((byte)':');
        return Columns.GetValueOrDefault(key, None);
    }

    /// <param name="key">The key with its quotes and colon, as it is written.</param>
    /// <param name="column">Its column.</param>
    private sealed class Known(byte[] key, int column)
    {
        public readonly byte[] Key = key;

        public readonly int Column = column;

        /// <summary>Where key and value were written last, if they are of no interest.</summary>
        public int LastStart;

        /// <summary>Their length; 0 before they were read.</summary>
        public int LastLength;
    }
}
