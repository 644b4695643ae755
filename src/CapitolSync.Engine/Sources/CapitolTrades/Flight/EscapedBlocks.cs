using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Undoes the escapes of quotes and backslashes, 64 bytes at a time and without looking at single ones: which backslashes begin an
/// escape is computed for all of a block at once, as simdjson does (https://arxiv.org/abs/1902.08318, 3.1.1), and eight bytes at a
/// time move together over the gaps.
/// </summary>
internal static class EscapedBlocks
{
    private const int Block = 64, Group = 8;
    private const ulong OddPlaces = 0xAAAA_AAAA_AAAA_AAAA;

    // For each set of bytes that stay, out of eight, their places: first those that stay, one behind the other.
    private static readonly ulong[] Gathered = Gather();

    /// <summary>Copies a text up to its end or the first escape of something else.</summary>
    /// <param name="text">The text; may begin with an escape, but not in the middle of one.</param>
    /// <param name="plain">Room for what it means.</param>
    /// <returns>How much was read and written. What is left is less than a block, or begins with what is not undone here.</returns>
    /// <remarks>It is compiled at once, see <see cref="Http.ByteSearch"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Read, int Written) Undo(ReadOnlySpan<byte> text, Span<byte> plain)
    {
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(plain);
        ref var gathered = ref MemoryMarshal.GetArrayDataReference(Gathered);
        var (read, written) = (0, 0);
        // The last byte of a block can begin an escape that goes on in the next one; then the next one begins with it.
        while (read + Block <= text.Length && written + Block <= plain.Length)
        {
            ref var block = ref Unsafe.Add(ref from, read);
            var quotes = Places(ref block, (byte)'"');
            var backslashes = Places(ref block, (byte)'\\');
            // In a row of backslashes every other one begins an escape: from even places those at even ones, from odd those at odd.
            var ends = (((backslashes << 1) | OddPlaces) - backslashes) ^ OddPlaces;
            var escaped = ends ^ backslashes;
            var begins = ends & backslashes;
            var stops = (quotes & ~escaped) | ((begins << 1) & ~quotes & ~backslashes);
            var stays = ~begins;
            var length = Block - (int)(begins >> (Block - 1));
            if (stops != 0)
            {
                var stop = BitOperations.TrailingZeroCount(stops);
                length = stop - (int)((begins << 1 >> stop) & 1);
            }

            if (length < Block)
                stays &= (1UL << length) - 1;
            for (var at = 0; at < Block; at += Group)
            {
                var some = (byte)(stays >> at);
                var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref block, at))).AsByte();
                var places = Vector128.CreateScalarUnsafe(Unsafe.Add(ref gathered, some)).AsByte();
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, written), Vector128.ShuffleNative(bytes, places).AsUInt64().ToScalar());
                written += BitOperations.PopCount(some);
            }

            read += length;
            if (stops != 0)
                break;
        }

        return (read, written);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Places(ref byte block, byte wanted)
    {
        var all = Vector128.Create(wanted);
        return Bits(ref block, 0, all) | (Bits(ref block, 16, all) << 16) | (Bits(ref block, 32, all) << 32) | (Bits(ref block, 48, all) << 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ref byte block, nuint at, Vector128<byte> all) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref block, at), all).ExtractMostSignificantBits();

    private static ulong[] Gather()
    {
        var gathered = new ulong[1 << Group];
        for (var stays = 0; stays < gathered.Length; stays++)
        {
            var count = 0;
            for (var place = 0; place < Group; place++)
            {
                if ((stays >> place & 1) == 1)
                    gathered[stays] |= (ulong)place << (Group * count++);
            }
        }

        return gathered;
    }
}
