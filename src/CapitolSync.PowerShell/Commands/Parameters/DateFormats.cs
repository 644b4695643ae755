namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>The ways in which a date can be written: ISO 8601, and a space for the T.</summary>
internal static class DateFormats
{
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] Moments = [.. Times.SelectMany(time => new[] { $"yyyy-MM-dd'T'{time}", $"yyyy-MM-dd' '{time}" })];

    public static string[] WithoutZone { get; } = ["yyyy", "yyyyMM", "yyyy-MM", "yyyyMMdd", "yyyy-MM-dd", .. Moments];

    public static string[] WithZone { get; } = [.. Moments.Select(moment => $"{moment}K"), .. Moments.Select(moment => $"{moment}' 'K")];
}
