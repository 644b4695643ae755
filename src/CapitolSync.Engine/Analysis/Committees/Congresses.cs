namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>When Congresses end: on January 3 of odd years (20th Amendment), and with them every seat on a committee.</summary>
internal static class Congresses
{
    /// <summary>The last day of the Congress that sat on a day; on January 3, of the one that begins.</summary>
    public static DateOnly EndAfter(DateOnly day)
    {
        var end = new DateOnly(day.Year % 2 == 1 ? day.Year : day.Year + 1, 1, 3);
        return end > day ? end : end.AddYears(2);
    }
}
