using System.Globalization;

namespace CapitolSync.Engine.Telemetry;

/// <summary>How messages write numbers: the same on every machine, with commas between thousands.</summary>
public static class Wording
{
    /// <summary>Writes a number: <c>2,000</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Writes a number of things: <c>1 trade</c>, <c>2,000 trades</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="unit">What they are, singular.</param>
    public static string Count(long count, string unit) => count == 1 ? $"1 {unit}" : $"{Number(count)} {unit}s";
}
