using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>Reads whole numbers; compiled at once, see <see cref="Http.ByteSearch"/>.</summary>
internal static class Digits
{
    // More of them may be too large.
    private const int MostDigits = 18;

    /// <summary>Reads a whole number, with its sign if it has one, also one written as <c>2024.0</c>.</summary>
    /// <returns>False if there is anything else, or it is too large.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ReadOnlySpan<byte> text, out long number) =>
        TryRead(text, out number) || (Utf8Parser.TryParse(text, out number, out var read) && IsNothing(text[read..]));

    /// <summary>Nothing, or a fraction of nothing but zeros: 2024.0 is a whole number, too.</summary>
    private static bool IsNothing(ReadOnlySpan<byte> fraction) =>
        fraction.IsEmpty || (fraction is [(byte)'.', .. { Length: > 0 } places] && places.IndexOfAnyExcept((byte)'0') < 0);

    /// <summary>Reads digits.</summary>
    /// <returns>False if there is anything else, or none, or more than eighteen.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > MostDigits)
            return false;
        foreach (var letter in text)
        {
            var digit = (uint)(letter - '0');
            if (digit > 9)
                return false;
            number = number * 10 + digit;
        }

        return true;
    }
}
