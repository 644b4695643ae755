namespace CapitolSync.PowerShell.Commands.Parameters;

internal static class DateExtensions
{
    /// <summary>The instant that a user means: a date without a zone is UTC, as everything in the database is.</summary>
    public static DateTimeOffset ToUtc(this DateTime date) => date.Kind == DateTimeKind.Local
        ? new DateTimeOffset(date).ToUniversalTime()
        : new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc));
}
