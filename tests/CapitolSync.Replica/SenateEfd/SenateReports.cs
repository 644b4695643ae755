namespace CapitolSync.Replica.SenateEfd;

/// <summary>Makes reports of senators for the Senate to publish.</summary>
internal static class SenateReports
{
    private static readonly (string Asset, string Ticker)[] Assets =
        [("Apple Inc. - Common Stock", "AAPL"), ("NVIDIA Corporation - Common Stock", "NVDA"), ("Microsoft Corporation - Common Stock", "MSFT"), ("Intel Corporation - Common Stock", "INTC")];

    private static readonly string[] Amounts = ["$1,001 - $15,000", "$15,001 - $50,000", "$50,001 - $100,000"];
    private static readonly string[] Owners = ["Self", "Joint", "Spouse", "Child"];

    // The first reports are plain.
    private const int Plain = 20;

    /// <summary>Publishes this many reports, one a senator in turn and one a day back from today; every tenth is on paper.</summary>
    public static void Publish(SenateEfdData senate, IReadOnlyList<ReplicaLegislator> members, int count, DateOnly today)
    {
        var filers = Filers(members, today);
        senate.Add(Enumerable.Range(0, count).Select(number => Report(filers[number % filers.Count], number, today.AddDays(-(number % 200)))));
    }

    /// <summary>Who can file.</summary>
    public static List<ReplicaLegislator> Filers(IReadOnlyList<ReplicaLegislator> members, DateOnly today)
    {
        var filers = members
            .Where(member => member.Terms[^1] is { Type: "sen" } term && term.Start <= today && today <= term.End)
            .OrderBy(member => member.BioguideId, StringComparer.Ordinal).ToList();
        Require.That(filers.Count > 0, "There is nobody in the Senate who could file.");
        return filers;
    }

    /// <summary>A report of a senator, a different one for each number.</summary>
    public static SenateReport Report(ReplicaLegislator filer, int number, DateOnly filedOn) => new(Id(number), Names(filer), filedOn)
    {
        PaperPages = number % 10 == 9 ? 3 : 0,
        Transactions = [.. Enumerable.Range(0, 1 + number % 3).Select(row => Transaction(number, row, filedOn.AddDays(-20 - row)))],
    };

    private static SenateTransaction Transaction(int number, int row, DateOnly day)
    {
        var (asset, ticker) = Assets[(number + row) % Assets.Length];
        var line = new SenateTransaction(day, Owners[(number + row) % Owners.Length], asset, (number + row) % 2 == 0 ? "Purchase" : "Sale (Full)", Amounts[(number + row) % Amounts.Length]) { Ticker = ticker };
        return number >= Plain && number % 17 == 3 ? line with { Type = "Exchange", Received = ("Example Holdings, Inc.", "EXH"), Comment = "Shares of one company for those of another" } : line;
    }

    private static SenateFilerNames Names(ReplicaLegislator filer)
    {
        var first = string.Join(' ', new[] { filer.FirstName, filer.MiddleName }.Where(part => !string.IsNullOrEmpty(part)));
        return new SenateFilerNames(first, filer.LastName, $"{filer.LastName}, {filer.FirstName} (Senator)");
    }

    private static Guid Id(int number) => Guid.ParseExact(FormattableString.Invariant($"{number + 1:x8}-0000-4000-8000-000000000000"), "D");
}
