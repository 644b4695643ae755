using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Replica.HouseClerk;
using Xunit.Sdk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Whatever the form allows is read as it was printed, field for field.</summary>
public sealed class RandomReportTests
{
    private const string CountVariable = "CAPITOLSYNC_RANDOM_REPORTS";
    private const string SeedVariable = "CAPITOLSYNC_RANDOM_REPORTS_SEED";

    [Fact]
    public async Task Reports_that_nobody_has_filed_are_read_as_printed()
    {
        var count = Number(CountVariable, 120);
        var seed = Number(SeedVariable, 20_261_127);
        for (var i = 0; i < count; i++)
        {
            var report = new RandomReports(seed + i).Next();
            try
            {
                PrintedReport.Same(report, await PrintedReport.ReadAsync(report));
            }
            catch (Exception wrong) when (wrong is FilingUnreadableException or XunitException)
            {
                Assert.Fail($"seed {seed + i}, {report.Era}, {report.Layout}: {wrong}");
            }
        }
    }

    [Fact]
    public async Task Letters_that_a_filers_own_text_lost_make_no_label()
    {
        // The last words are the first of their line with one of these lengths.
        var filler = string.Concat(Enumerable.Repeat("mmmmmmmmmmmmmm ", 30));
        for (var words = 3; words <= 11; words++)
        {
            var report = Reports.Of(
                new PtrRow { Asset = "First [ST]", Description = $"{filler[..(words * 15)]}Soci\0t\0: a company" },
                new PtrRow { Asset = "Second [ST]" });
            var document = await PrintedReport.ReadAsync(report);
            Assert.Equal($"{filler[..(words * 15)]}Socit: a company", document.Lines[0].Description);
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
