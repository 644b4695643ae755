namespace CapitolSync.PowerShell.Commands.Parameters;

internal static class DateExtensions
{
    /// <summary>The time that a user means: a date without a time zone is UTC, like everything in the database.</summary>
    public static DateTimeOffset ToUtc(this DateTime date) => date.Kind == DateTimeKind.Local
        ? new DateTimeOffset(date).ToUniversalTime()
        : new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc));
}
