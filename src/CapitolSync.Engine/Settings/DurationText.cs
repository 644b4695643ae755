using System.Globalization;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Settings;

/// <summary>Durations as users write them: hours, minutes and seconds. A bare number has no unit, and means nothing but zero.</summary>
public static class DurationText
{
    private const string Example = "Write hours, minutes and seconds, such as '00:01:00' for one minute";

    private static TimeSpan Shortest => TimeSpan.FromSeconds(1);

    private static TimeSpan Longest => TimeSpan.FromDays(1);

    /// <summary>Reads a duration.</summary>
    /// <param name="text">As written.</param>
    /// <returns><see langword="null"/> if it is none.</returns>
    public static TimeSpan? Parse(string text) =>
        Number(text) is 0 ? TimeSpan.Zero
        : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text.Trim(), "c", CultureInfo.InvariantCulture, out var time) ? time
        : null;

    /// <summary>Says how a duration is written, after one that is none.</summary>
    /// <param name="text">As written; of a number it is told what was probably meant.</param>
    public static string Explain(string text) => Number(text) is { } number && Guess(number) is { } guess ? $"{Example}; for {guess}." : $"{Example}.";

    /// <summary>Says what is wrong with a duration; <see langword="null"/> if nothing is.</summary>
    /// <param name="time">Zero means that there is none.</param>
    public static string? Complaint(TimeSpan time) => time == TimeSpan.Zero || (time >= Shortest && time <= Longest)
        ? null
        : $"It must be from {Text(Shortest)} (one second) to {Text(Longest)} (one day), or zero.";

    /// <summary>Few are seconds, as in other parameters, and many are milliseconds.</summary>
    private static string? Guess(double number)
    {
        var (unit, span) = number < 1000 ? ("second", Seconds(number)) : ("millisecond", Seconds(number / 1000));
        if (span is not { } time)
            return null;
        var count = double.IsInteger(number) ? Wording.Count((long)number, unit) : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}s");
        return $"{count} write '{Text(time)}'";
    }

    private static TimeSpan? Seconds(double seconds) => seconds >= Shortest.TotalSeconds && seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);
}
