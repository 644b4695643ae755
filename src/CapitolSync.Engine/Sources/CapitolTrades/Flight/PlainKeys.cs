using System.Runtime.CompilerServices;
using System.Text;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Some keys of an object, each with its place among them.</summary>
internal sealed class PlainKeys
{
    private readonly byte[][] _names;

    // Places by hash, plus 1; 0 where no key is.
    private readonly byte[] _table;

    /// <param name="names">The keys; at most a hundred.</param>
    public PlainKeys(params ReadOnlySpan<string> names)
    {
        _names = new byte[names.Length][];
        // A power of two, four times as many as keys at least: most keys are found at the first look.
        _table = new byte[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)names.Length * 4)];
        for (var place = 0; place < names.Length; place++)
        {
            _names[place] = Encoding.UTF8.GetBytes(names[place]);
            var at = Hash(_names[place]);
            while (_table[at] != 0)
                at = (at + 1) & (_table.Length - 1);
            _table[at] = (byte)(place + 1);
        }
    }

    /// <summary>Finds a key.</summary>
    /// <returns>Its place; -1 if it is none of them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            return -1;
        for (var at = Hash(key); _table[at] != 0; at = (at + 1) & (_table.Length - 1))
        {
            var name = _names[_table[at] - 1];
            if (name.Length == key.Length && ByteSearch.Begins(key, name))
                return _table[at] - 1;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Hash(ReadOnlySpan<byte> key) => (key.Length + key[0] * 5 + key[^1] * 11) & (_table.Length - 1);
}
