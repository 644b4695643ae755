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

    private readonly Dictionary<string, int> _columns = DonationColumns.All
        .Select((column, position) => (column.Key, position))
        .ToDictionary(pair => pair.Key, pair => pair.position, StringComparer.Ordinal);

    private readonly List<Known> _order = [];

    /// <summary>Skips the key at a position of its row, and its value if that is of no interest.</summary>
    /// <returns>Its column.</returns>
    public int Read(int position, ref JsonScanner json)
    {
        json.Peek();
        var known = position < _order.Count ? _order[position] : Learn(ref json);
        if (known.Column == None && json.Repeats(known.Last))
            return None;

        var start = json.Position;
        int column;
        if (json.Take(known.Key))
            column = known.Column;
        else
            column = ReadKey(ref json);

        if (column == None)
        {
            json.Skip();
            known.Last = start..json.Position;
        }

        return column;
    }

    private Known Learn(ref JsonScanner json)
    {
        var ahead = json;
        var column = ReadKey(ref ahead);
        var known = new Known(json.Rest[..(ahead.Position - json.Position)].ToArray(), column);
        _order.Add(known);
        return known;
    }

    private int ReadKey(ref JsonScanner json)
    {
        var key = Encoding.UTF8.GetString(json[json.String(out _)]);
        json.Require((byte)':');
        return _columns.GetValueOrDefault(key, None);
    }

    /// <param name="key">The key with its quotes and colon, as it is written.</param>
    /// <param name="column">Its column.</param>
    private sealed class Known(byte[] key, int column)
    {
        public byte[] Key => key;

        public int Column => column;

        /// <summary>Where key and value were written last, if they are of no interest.</summary>
        public Range Last { get; set; }
    }
}
