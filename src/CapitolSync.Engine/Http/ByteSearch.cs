using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CapitolSync.Engine.Http;

/// <summary>
/// The searches that readers of pages do a million times a run. The runtime's own are as fast once it has compiled them
/// for good, but before that it counts every call of them, which costs a short run more than the search. What is marked
/// as optimized at once, and what is inlined into it, is never counted.
/// </summary>
internal static class ByteSearch
{
    /// <summary>Finds the end of a JSON string, or its first escape.</summary>
    /// <returns>The place of the quote or backslash; -1 if there is neither.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int QuoteOrBackslash(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var at = 0;
        for (; at + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref start, (nuint)at);
            var found = Vector128.Equals(block, Vector128.Create((byte)'"')) | Vector128.Equals(block, Vector128.Create((byte)'\\'));
            if (found != Vector128<byte>.Zero)
                return at + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
        }

        for (; at < text.Length; at++)
        {
            if (text[at] is (byte)'"' or (byte)'\\')
                return at;
        }

        return -1;
    }

    /// <summary>Finds the end of a JSON string, its first escape, or a control character, which it must not hold.</summary>
    /// <returns>The place; -1 if there is none of them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int QuoteBackslashOrControl(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var at = 0;
        for (; at + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref start, (nuint)at);
            var found = Vector128.Equals(block, Vector128.Create((byte)'"')) | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            if (found != Vector128<byte>.Zero)
                return at + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
        }

        for (; at < text.Length; at++)
        {
            if (text[at] is (byte)'"' or (byte)'\\' or < (byte)' ')
                return at;
        }

        return -1;
    }

    /// <summary>The text begins with another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> with)
    {
        if (with.Length > text.Length)
            return false;
        ref var left = ref MemoryMarshal.GetReference(text);
        ref var right = ref MemoryMarshal.GetReference(with);
        var at = 0;
        for (; at + Vector128<byte>.Count <= with.Length; at += Vector128<byte>.Count)
        {
            if (Vector128.LoadUnsafe(ref left, (nuint)at) != Vector128.LoadUnsafe(ref right, (nuint)at))
                return false;
        }

        // The last part once more from its end: what was compared already is the same.
        if (at > 0)
            return at == with.Length || Vector128.LoadUnsafe(ref left, (nuint)(with.Length - Vector128<byte>.Count)) == Vector128.LoadUnsafe(ref right, (nuint)(with.Length - Vector128<byte>.Count));
        if (with.Length >= sizeof(ulong))
            return Long(ref left, 0) == Long(ref right, 0) && Long(ref left, with.Length - sizeof(ulong)) == Long(ref right, with.Length - sizeof(ulong));
        for (; at < with.Length; at++)
        {
            if (text[at] != with[at])
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Long(ref byte text, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, at));
}
