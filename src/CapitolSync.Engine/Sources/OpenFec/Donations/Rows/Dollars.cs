using System.Globalization;
using System.Runtime.CompilerServices;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>Reads dollars as whole cents, exactly: a sum of doubles would be off by the third million.</summary>
internal static class Dollars
{
    private const int MostDigits = 15;

    /// <summary>Reads an amount.</summary>
    /// <param name="dollars">A JSON number.</param>
    /// <param name="cents">It in cents; a fraction of a cent is rounded to the nearest.</param>
    /// <returns>False if it is not a number, or too large.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> dollars, out long cents)
    {
        var isNegative = dollars[0] == '-';
        var digits = isNegative ? dollars[1..] : dollars;
        var point = Point(digits);
        var places = point < 0 ? 0 : digits.Length - point - 1;
        if (places > 2 || digits.Length - places == 0 || digits.Length > MostDigits || !TryDigits(digits, out cents))
            return TryRounded(dollars, out cents);
        cents *= places switch { 0 => 100, 1 => 10, _ => 1 };
        cents = isNegative ? -cents : cents;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Point(ReadOnlySpan<byte> digits)
    {
        for (var at = 0; at < digits.Length; at++)
        {
            if (digits[at] == '.')
                return at;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDigits(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is >= (byte)'0' and <= (byte)'9')
                number = number * 10 + (digit - '0');
            else if (digit != '.')
                return false;
        }

        return true;
    }

    private static bool TryRounded(ReadOnlySpan<byte> dollars, out long cents)
    {
        cents = 0;
        const NumberStyles Json = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(dollars, Json, CultureInfo.InvariantCulture, out var exact))
            return false;
        var rounded = decimal.Round(exact, 2, MidpointRounding.AwayFromZero);
        if (Math.Abs(rounded) > long.MaxValue / 100)
            return false;
        cents = (long)(rounded * 100);
        return true;
    }
}
