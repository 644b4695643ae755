using CapitolSync.Replica.Control;

namespace CapitolSync.Replica.SenateEfd;

/// <summary>What happens to the Senate's reports in time, and to those who read them.</summary>
internal static class SenateChanges
{
    private static readonly string[] Amounts = ["$250,001 - $500,000", "$500,001 - $1,000,000", "$1,000,001 - $5,000,000"];

    public static void Make(SenateEfdData senate, IReadOnlyList<ReplicaLegislator> members, SenateRequest change, DateOnly today)
    {
        senate.Add((change.Amend ?? []).Select(id => Amend(senate, id, today)));
        var filers = change.Add > 0 ? SenateReports.Filers(members, today) : [];
        senate.Add(Enumerable.Range(senate.Added, change.Add).Select(number => SenateReports.Report(filers[number % filers.Count], number, today.AddDays(-change.DaysBack))));
        foreach (var id in change.Remove ?? [])
            senate.Remove(Find(senate, id).Id);
        if (change.Expire)
            senate.ExpireSessions();
        senate.IsBlocked = change.Blocked ?? senate.IsBlocked;
    }

    /// <summary>The Senate prints all lines anew, in a report of its own that says nothing of the one before.</summary>
    private static SenateReport Amend(SenateEfdData senate, Guid id, DateOnly today)
    {
        var report = Find(senate, id);
        var number = (report.Amendment ?? 0) + 1;
        var bytes = report.Id.ToByteArray();
        bytes[^1]++;
        return report with
        {
            Id = new Guid(bytes),
            TitleOn = report.TitleOn ?? report.FiledOn,
            FiledOn = today,
            Amendment = number,
            Transactions = [report.Transactions[0] with { Amount = Amounts[(number - 1) % Amounts.Length] }, .. report.Transactions.Skip(1)],
        };
    }

    private static SenateReport Find(SenateEfdData senate, Guid id) =>
        senate.Reports.FirstOrDefault(report => report.Id == id) ?? throw new ArgumentException($"The Senate has no report {id}.", nameof(id));
}
