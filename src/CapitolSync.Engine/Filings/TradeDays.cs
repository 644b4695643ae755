namespace CapitolSync.Engine.Filings;

/// <summary>Days that cannot be right in a report. A typo in a year is the filer's, and stays as printed.</summary>
internal static class TradeDays
{
    // The law that asks for these reports.
    private const int FirstYear = 2012;

    /// <summary>Checks a day against that of the report.</summary>
    /// <param name="line">The row's number.</param>
    /// <param name="gate">What the warning is listed under.</param>
    /// <param name="what">Whose day it is: <c>the transaction's date</c>.</param>
    /// <param name="day">The day.</param>
    /// <param name="done">What was done with the report: <c>signed</c>.</param>
    /// <param name="doneOn">The day on which it was.</param>
    /// <returns><see langword="null"/> if the day can be right.</returns>
    public static FilingWarning? Check(int line, string gate, string what, DateOnly day, string done, DateOnly doneOn) =>
        day.Year >= FirstYear && day.DayNumber <= doneOn.DayNumber + 1
            ? null
            : new FilingWarning(line, gate, FormattableString.Invariant($"{what} {day:yyyy-MM-dd} cannot be right in a report {done} on {doneOn:yyyy-MM-dd}"));
}
