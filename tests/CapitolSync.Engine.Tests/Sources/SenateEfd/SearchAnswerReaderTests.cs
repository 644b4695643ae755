using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>The answer to a search.</summary>
public sealed class SearchAnswerReaderTests
{
    [Fact]
    public void A_page_of_the_answer_is_read()
    {
        SenateReport[] reports =
        [
            SenateSamples.Report() with { Amendment = 2, TitleOn = new DateOnly(2024, 11, 15) },
            new(new Guid("3a4c5095-028a-4614-a692-836719da4e63"), new SenateFilerNames("RICHARD ", "BLUMENTHAL", "Senator"), new DateOnly(2026, 7, 17)) { PaperPages = 5 },
            new(new Guid("36b2e868-6789-43e3-91eb-ebe85aad5699"), new SenateFilerNames("A. Mitchell", "McConnell, Jr.", "McConnell, A. Mitchell Jr. (Former Senator)"), new DateOnly(2026, 6, 30)),
            new(new Guid("cff197e2-b90b-4b53-b97d-eecf226a1980"), new SenateFilerNames("Jerry", "Moran,  ", "Moran, Jerry (Candidate)"), new DateOnly(2026, 7, 21)),
        ];
        var answer = SearchAnswerReader.Read(SenateSearchAnswer.Write(1, 50, reports));
        Assert.Equal((50L, 0), (answer.Total, answer.Problems.Count));
        Assert.Equal(
            [
                new("727b4eb6-1111-4222-8333-444455556666", ReportView.Periodic, "/search/view/ptr/727b4eb6-1111-4222-8333-444455556666/", new("Jane Q", "Doe", null, FilerOffice.Senator, "Doe, Janie"),
                    "Periodic Transaction Report for 11/15/2024 (Amendment 2)", new DateOnly(2026, 6, 16)) { Place = 1, TitleOn = new DateOnly(2024, 11, 15), Amendment = 2 },
                new("3a4c5095-028a-4614-a692-836719da4e63", ReportView.Paper, "/search/view/paper/3a4c5095-028a-4614-a692-836719da4e63/", new("RICHARD", "BLUMENTHAL", null, FilerOffice.Senator, null),
                    "Periodic Transaction Report for 07/17/2026", new DateOnly(2026, 7, 17)) { Place = 2, TitleOn = new DateOnly(2026, 7, 17) },
                new("36b2e868-6789-43e3-91eb-ebe85aad5699", ReportView.Periodic, "/search/view/ptr/36b2e868-6789-43e3-91eb-ebe85aad5699/", new("A. Mitchell", "McConnell", "Jr.", FilerOffice.FormerSenator, "McConnell, A. Mitchell Jr."),
                    "Periodic Transaction Report for 06/30/2026", new DateOnly(2026, 6, 30)) { Place = 3, TitleOn = new DateOnly(2026, 6, 30) },
                new("cff197e2-b90b-4b53-b97d-eecf226a1980", ReportView.Periodic, "/search/view/ptr/cff197e2-b90b-4b53-b97d-eecf226a1980/", new("Jerry", "Moran", null, FilerOffice.Candidate, "Moran, Jerry"),
                    "Periodic Transaction Report for 07/21/2026", new DateOnly(2026, 7, 21)) { Place = 4, TitleOn = new DateOnly(2026, 7, 21) },
            ],
            answer.Rows);
    }

    [Theory]
    [InlineData("\"212\"")]
    [InlineData("212.0")]
    public void The_total_may_be_written_as_text(string total) =>
        Assert.Equal(212, SearchAnswerReader.Read(SenateSamples.Bytes($"{{\"recordsTotal\":{total},\"data\":[]}}")).Total);

    [Fact]
    public void Where_the_total_is_of_all_reports_the_number_of_those_searched_for_counts() =>
        Assert.Equal(50, SearchAnswerReader.Read(SenateSamples.Bytes("{\"recordsTotal\":30000,\"recordsFiltered\":\"50\",\"data\":[]}")).Total);

    [Fact]
    public void What_nobody_reads_may_nest_deep() =>
        Assert.Equal(0, SearchAnswerReader.Read(System.Text.Encoding.UTF8.GetBytes($"{{\"draw\":{new string('[', 70)}{new string(']', 70)},\"recordsTotal\":0,\"data\":[]}}")).Total);

    [Theory]
    [InlineData("/search/view/ptr/ABCDEF01-2345-4789-8BCD-EF0123456789/", "Periodic Transaction Report for 07/25/2012", (int)ReportView.Periodic)]
    [InlineData("/search/view/PAPER/abcdef01-2345-4789-8bcd-ef0123456789/", "Periodic Transaction Report", (int)ReportView.Paper)]
    [InlineData("/search/view/annual/abcdef01-2345-4789-8bcd-ef0123456789/", "Annual Report for CY 2025", (int)ReportView.Annual)]
    [InlineData("/search/view/extension-notice/regular/abcdef01-2345-4789-8bcd-ef0123456789/", "Extension", (int)ReportView.Other)]
    [InlineData("/search/print/paper/abcdef01-2345-4789-8bcd-ef0123456789/", "Paper", (int)ReportView.Paper)]
    public void Links_of_every_kind_are_read(string path, string title, int view)
    {
        var row = Assert.Single(Read($"[\"A\",\"B\",\"Senator\",\"<a href=\\\"{path}\\\" target=\\\"_blank\\\">{title}</a>\",\"7/25/2012\"]").Rows);
        Assert.Equal(("abcdef01-2345-4789-8bcd-ef0123456789", (ReportView)view, path, title, new DateOnly(2012, 7, 25)), (row.FilingId, row.View, row.Path, row.Title, row.FiledOn));
    }

    [Theory]
    [InlineData("[\"Mary \",\"O&#39;Brien, Jr. ,\",\"O&#39;Brien, Mary  (Former Senator)\",\"<a class='x' target=_blank href='https://efdsearch.senate.gov/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789/'>x</a>\",\" 7/25/2012 \"]")]
    [InlineData("[\"Mary\",\"O'Brien Jr.\",\"O'Brien, Mary (Former Senator)\",null,\"<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789\\\">x</a>\",\"07/25/2012\",\"more\"]")]
    [InlineData("[7,\"Mary\",\"O'Brien Jr.\",{\"x\":1},\"O'Brien, Mary (Former Senator)\",\"<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789\\\">x</a>\",\"07/25/2012\",true]")]
    [InlineData("[\"<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789\\\"><b>x</b></a>\",\"07/25/2012\",\"Mary\",\"O'Brien Jr.\",\"O'Brien, Mary (Former Senator)\"]")]
    public void A_row_that_is_written_otherwise_says_the_same(string text)
    {
        var row = Assert.Single(Read(text).Rows);
        Assert.Equal(
            ("abcdef01-2345-4789-8bcd-ef0123456789", new DateOnly(2012, 7, 25), new SearchFiler("Mary", "O'Brien", "Jr.", FilerOffice.FormerSenator, "O'Brien, Mary")),
            (row.FilingId, row.FiledOn, row.Filer));
    }

    [Theory]
    [InlineData("null", "it is not a list of 5 texts")]
    [InlineData("{}", "it is not a list of 5 texts")]
    [InlineData("[\"A\",\"B\",\"C\",\"D\"]", "it is not a list of 5 texts")]
    [InlineData("[\"A\",\"B\",\"C\",\"D\",5]", "it is not a list of 5 texts")]
    [InlineData("[\"A\",\"B\",\"C\",\"\\ud800\",\"7/25/2012\"]", "it is not a list of 5 texts")]
    [InlineData("[\"A\",\"B\",\"C\",\"no link\",\"7/25/2012\"]", "it has no link to a report")]
    [InlineData("[\"A\",\"B\",\"C\",\"<a href=\\\"/search/view/ptr/1234/\\\">x</a>\",\"7/25/2012\"]", "it has no link to a report")]
    [InlineData("[\"A\",\"B\",\"C\",\"<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789/\\\">x</a>\",\"soon\"]", "its day of filing is \"soon\"")]
    public void An_odd_row_costs_only_itself(string row, string reason)
    {
        const string Good = "[\"A\",\"B\",\"Senator\",\"<a href=\\\"/search/view/ptr/abcdef01-2345-4789-8bcd-ef0123456789/\\\">x</a>\",\"7/25/2012\"]";
        var answer = Read($"{Good},{row},{Good}");
        Assert.Equal(2, answer.Rows.Count);
        Assert.Equal([new SearchRowProblem(2, reason)], answer.Problems);
    }

    [Theory]
    [InlineData("", "the answer to the search is not the JSON that was expected: ")]
    [InlineData("[]", "the answer to the search is not the JSON that was expected: ")]
    [InlineData("null", "the answer to the search has no \"data\" or no \"recordsTotal\".")]
    [InlineData("{\"recordsTotal\":1}", "the answer to the search has no \"data\" or no \"recordsTotal\".")]
    [InlineData("{\"data\":[]}", "the answer to the search has no \"data\" or no \"recordsTotal\".")]
    [InlineData("{\"data\":[],\"recordsTotal\":-1}", "the answer to the search has no \"data\" or no \"recordsTotal\".")]
    [InlineData("{\"data\":[],\"recordsTotal\":0,\"result\":\"error\"}", "the answer to the search has the result \"error\".")]
    public void What_is_not_an_answer_is_refused(string body, string reason)
    {
        var refusal = Assert.Throws<PageException>(() => SearchAnswerReader.Read(SenateSamples.Bytes(body)));
        Assert.Equal(ErrorIds.FormatChanged, refusal.ErrorId);
        Assert.StartsWith("The Senate's answer is not as it should be: " + reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maintenance", "the maintenance page")]
    [InlineData("agreement", "the agreement page")]
    [InlineData("bot", "a bot check")]
    public void A_page_instead_of_an_answer_is_named(string page, string name)
    {
        var refusal = Assert.Throws<PageException>(() => SearchAnswerReader.Read(SenateSamples.Bytes("\uFEFF\n" + SenatePageTests.Page(page))));
        Assert.Equal((ErrorIds.FormatChanged, $"The Senate's answer is not as it should be: the answer to the search is {name}."), (refusal.ErrorId, refusal.Message));
    }

    [Fact]
    public void The_real_answer_of_23_reports_is_read()
    {
        var answer = SearchAnswerReader.Read(SharedFolder.ReadBytes("official/senate/search_23_rows.json"));
        Assert.Equal((23L, 23, 0), (answer.Total, answer.Rows.Count, answer.Problems.Count));
        Assert.Equal(2, answer.Rows.Count(row => row.View == ReportView.Paper));
        Assert.All(answer.Rows, row => Assert.Equal(FilerOffice.Senator, row.Filer.Office));
        Assert.Equal(23, answer.Rows.Select(row => row.FilingId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(new SearchFiler("Jerry", "Moran", null, FilerOffice.Senator, "Moran, Jerry"), answer.Rows[2].Filer);
    }

    private static SearchAnswer Read(string rows) => SearchAnswerReader.Read(SenateSamples.Bytes($"{{\"draw\":1,\"recordsTotal\":3,\"data\":[{rows}],\"result\":\"ok\"}}"));
}
