namespace CapitolSync.PowerShell.Commands.Parameters;

internal static class DateExtensions
{
    // How far ahead of UTC the clocks of the first islands to see a day are.
    private const int EarliestHours = 14;

    /// <summary>The day that two parameters begin with: the later one.</summary>
    public static DateOnly? LaterDay(DateTime? since, DateTime? after) =>
        since is null || after > since ? Day(after) : Day(since);

    /// <summary>The day that two parameters end before: the earlier one.</summary>
    public static DateOnly? EarlierDay(DateTime? before, DateTime? until) =>
        before is null || until < before ? Day(until) : Day(before);

    private static DateOnly? Day(DateTime? date) => date is { } value ? DateOnly.FromDateTime(value) : null;

    /// <summary>Whether a day has begun nowhere yet. Where the user is, it may have begun many hours before it does in UTC.</summary>
    public static bool IsFutureDay(this DateTime day) => day.Date > DateTime.UtcNow.AddHours(EarliestHours).Date;

    /// <summary>The time that a user means: a date without a time zone is UTC, like everything in the database.</summary>
    public static DateTimeOffset ToUtc(this DateTime date) => date.Kind == DateTimeKind.Local
        ? new DateTimeOffset(date).ToUniversalTime()
        : new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc));
}
