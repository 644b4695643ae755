using CapitolSync.Engine.Sources.SenateEfd.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>One report that cannot be had costs no other.</summary>
public sealed class SenateOneReportTests
{
    [Fact]
    public async Task Maintenance_that_is_to_last_an_hour_is_not_waited_for()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.Settings = rig.Settings with { MaximumRetryCount = 3 };
        var reports = rig.PublishSenate(5);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, RetryAfter = 3600, Path = reports[2].Path, Body = SenateSitePages.Maintenance() });

        var run = await rig.SenateAsync();

        Assert.Equal([$"{reports[2].Id:D}: {ErrorIds.SourceUnavailable}"], rig.Port.FailedItems);
        Assert.Equal((4, 0), (run[1].Items, run[1].Retries));
    }

    [Fact]
    public async Task A_report_that_always_leads_to_the_sign_in_costs_no_other()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(12);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 302,
            Path = reports[2].Path,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = "/search/home/" },
        });

        var run = await rig.SenateAsync();

        Assert.Equal((SyncStatus.Incomplete, 11), (run[1].Status, run[1].Items));
        Assert.Equal([$"{reports[2].Id:D}: {ErrorIds.FormatChanged}"], rig.Port.FailedItems);
    }

    [Fact]
    public async Task Another_report_in_place_of_the_one_that_was_asked_for_is_not_taken_for_it()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(12);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = reports[2].Path, Body = SenatePages.Report(reports[10]) });

        await rig.SenateAsync();

        Assert.Equal([$"{reports[2].Id:D}: {ErrorIds.FilingUnreadable}"], rig.Port.FailedItems);
        Assert.Contains($"The page is another report: the search says that it was filed on {reports[2].FiledOn:yyyy-MM-dd}, and {reports[10].FiledOn:yyyy-MM-dd} is printed on the page", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Database.Count($"filing_transactions WHERE filing_id = '{reports[2].Id:D}'"));
    }

    [Theory]
    [InlineData("title", ReportGate.Title)]
    [InlineData("amendment", ReportGate.Title)]
    [InlineData("filer", ReportGate.Filer)]
    [InlineData("paper", ReportGate.PageKind)]
    public async Task Another_report_of_the_same_day_is_not_taken_for_it_either(string difference, string gate)
    {
        await using var rig = await SenateRuns.StartAsync();
        var report = rig.PublishSenate(1)[0];
        var other = difference switch
        {
            "title" => report with { TitleOn = report.FiledOn.AddDays(-20) },
            "amendment" => report with { Amendment = 1 },
            "filer" => report with { Filer = new SenateFilerNames("Shelley M", "Capito", "Capito, Shelley Moore (Senator)") },
            _ => report with { PaperPages = 2 },
        };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = report.Path, Body = SenatePages.Report(other) });

        await rig.SenateAsync();

        Assert.Equal([$"{report.Id:D}: {ErrorIds.FilingUnreadable}"], rig.Port.FailedItems);
        Assert.Equal([$"failed|{gate}"], rig.Database.Lines("SELECT status, error_id FROM filings"));
        Assert.Equal(0, rig.Database.Count("filing_transactions"));
    }

    [Theory]
    [InlineData("Shelley M Capito (Capito, Shelley Moore)", "The Honorable Shelley M Capito (Capito, Shelley Moore)", true)]
    [InlineData("RICHARD BLUMENTHAL", "The Honorable Richard Blumenthal (Blumenthal, Richard)", true)]
    [InlineData("Thomas H Tuberville (Tuberville, Tommy)", "Mr. Thomas H Tuberville (Tuberville, Tommy)", true)]
    [InlineData("A. Mitchell McConnell, Jr. (McConnell, A. Mitchell Jr.)", "The Honorable Mitch McConnell", true)]
    [InlineData("Bernie Moreno (Moreno, Bernardo)", "Bernardo Moreno", true)]
    [InlineData("Chris Van Hollen (Van Hollen, Chris)", "The Honorable Christopher VanHollen (Van Hollen, Chris)", true)]
    [InlineData("Ben Ray Luján (Luján, Ben Ray)", "The Honorable BEN R LUJAN", true)]
    [InlineData("", "The Honorable Jane Doe", true)]
    [InlineData("Capito", "The Honorable Shelley M Capito", true)]
    [InlineData("John Boozman (Boozman, John)", "The Honorable John Fetterman (Fetterman, John)", false)]
    [InlineData("Richard L Scott (Scott, Rick)", "The Honorable Timothy E Scott (Scott, Tim)", false)]
    public void Names_that_can_be_of_one_person_are_taken_for_it(string listed, string printed, bool canBeOne) =>
        Assert.Equal(canBeOne, ListedReport.CanBeOne(listed, printed));
}
