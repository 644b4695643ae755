namespace CapitolSync.Engine.Store.Entities;

/// <summary>
/// What congress-legislators does when a Congress ends, on January 3 of odd years: in the last days of December it clears its
/// file of committees' members, which then lists nobody for up to eight weeks, and fills it again, committee by committee.
/// </summary>
internal static class NewCongress
{
    private const int FirstDay = 3;
    private const int LastMonthOfFilling = 4;

    /// <summary>When the Congress of a day began.</summary>
    public static DateOnly Begin(DateOnly day)
    {
        var begin = new DateOnly(IsOdd(day) ? day.Year : day.Year - 1, 1, FirstDay);
        return day < begin ? begin.AddYears(-2) : begin;
    }

    /// <summary>Whether the file is being filled, so that it can lose most of its seats from one day to the next.</summary>
    public static bool IsFilling(DateOnly day) => IsOdd(day) && day.Month <= LastMonthOfFilling;

    /// <summary>Whether the file can list nobody.</summary>
    public static bool MayBeCleared(DateOnly day) => IsFilling(day) || (!IsOdd(day) && day.Month == 12);

    private static bool IsOdd(DateOnly day) => day.Year % 2 == 1;
}
