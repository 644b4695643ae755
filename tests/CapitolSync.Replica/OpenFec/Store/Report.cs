namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>A quarterly report: what it covers and when it is filed.</summary>
internal sealed record Report(int Year, string Type, DateOnly From, DateOnly To, DateOnly Filed)
{
    /// <summary>Days from the filing until all of its rows are loaded.</summary>
    public const int DaysToLoad = 8;

    private static readonly string[] Types = ["Q1", "Q2", "Q3", "YE"];

    /// <summary>Those of the period that were filed and loaded by the day; at least one.</summary>
    public static IReadOnlyList<Report> Past(int period, DateOnly today)
    {
        var begun = Begun(period, today);
        var past = begun.Where(r => r.Filed.AddDays(DaysToLoad) < today).ToList();
        return past.Count > 0 ? past : [begun[0] with { Filed = begun[0].From, To = begun[0].From }];
    }

    /// <summary>The one that is being written, or the period's last.</summary>
    public static Report Latest(int period, DateOnly today)
    {
        var latest = Begun(period, today)[^1];
        return latest.To <= today ? latest : latest with { To = today, Filed = today };
    }

    private static List<Report> Begun(int period, DateOnly today) =>
        [.. Enumerable.Range(0, 8).Select(i => Of(period - 1 + (i / 4), i % 4)).Where(r => r.From <= today)];

    private static Report Of(int year, int quarter)
    {
        var from = new DateOnly(year, 1 + (3 * quarter), 1);
        var to = from.AddMonths(3).AddDays(-1);
        return new Report(year, Types[quarter], from, to, to.AddDays(quarter == 3 ? 31 : 15));
    }
}
