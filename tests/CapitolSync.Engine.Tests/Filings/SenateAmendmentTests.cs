using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Amendments;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using static CapitolSync.Engine.Tests.Filings.LineSamples;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Which filings the Senate's amendments take the place of.</summary>
public sealed class SenateAmendmentTests
{
    private static readonly DateOnly Title = new(2026, 1, 20);

    [Fact]
    public void An_amendment_takes_the_place_of_all_lines() => Expect(
        ["A/1 > B/2", "A/2 > B/1", "A/3 > B/"], [],
        Report("A", 2, null, Line("AAPL"), Line("MSFT"), Line("IBM")), Report("B", 3, 1, Line("MSFT"), Line("AAPL", amount: Large), Line("NEW", day: 9)));

    [Fact]
    public void The_second_amendment_takes_the_place_of_the_first() => Expect(
        ["A/1 > B/1", "B/1 > C/1"], [], Report("C", 4, 2, Line("AAPL")), Report("B", 3, 1, Line("AAPL", amount: Large)), Report("A", 2, null, Line("AAPL")));

    [Fact]
    public void While_the_first_amendment_is_not_known_the_second_takes_the_place_of_the_original() => Expect(
        ["A/1 > C/1"], [], Report("C", 4, 2, Line("AAPL")), Report("A", 2, null, Line("AAPL")));

    [Fact]
    public void Of_two_originals_of_a_day_that_with_more_in_common_goes() => Expect(
        ["B/1 > C/1", "B/2 > C/2"], [],
        Report("A", 2, null, Line("AAPL"), Line("IBM")), Report("B", 2, null, Line("AAPL"), Line("MSFT")), Report("C", 3, 1, Line("AAPL"), Line("MSFT")));

    [Fact]
    public void Of_two_that_have_as_much_in_common_none_goes() => Expect(
        [], ["C/1"], Report("A", 2, null, Line("AAPL")), Report("B", 2, null, Line("AAPL")), Report("C", 3, 1, Line("AAPL")));

    [Fact]
    public void What_has_too_little_in_common_stays() => Expect(
        [], ["B/1", "B/2", "B/3"], Report("A", 2, null, Line("AAPL"), Line("MSFT"), Line("IBM")), Report("B", 3, 1, Line("AAPL"), Line("X", day: 9), Line("Y", day: 10)));

    [Fact]
    public void An_amendment_without_lines_withdraws_all_lines_of_the_only_report_that_it_can_mean() => Expect(
        ["A/1 > B/", "A/2 > B/"], [], Report("A", 2, null, Line("AAPL"), Line("MSFT")), Report("B", 3, 1), Report("C", 2, null, Line("IBM")) with { TitleOn = Title.AddDays(1) });

    [Fact]
    public void An_amendment_without_lines_that_can_mean_two_reports_withdraws_nothing() => Expect(
        [], [], Report("A", 2, null, Line("AAPL")), Report("B", 2, null, Line("MSFT")), Report("C", 3, 1));

    [Fact]
    public void What_an_amendment_without_lines_withdrew_a_later_one_can_report_again() => Expect(
        ["A/1 > B/"], ["C/1"], Report("A", 2, null, Line("AAPL")), Report("B", 3, 1), Report("C", 4, 2, Line("AAPL")));

    [Fact]
    public void Reports_without_a_title_day_are_not_taken_for_those_of_one_day() => Expect(
        [], [], Report("A", 2, null, Line("AAPL")) with { TitleOn = null }, Report("B", 3, 1) with { TitleOn = null });

    [Fact]
    public void Another_title_day_is_another_report() => Expect(
        [], ["B/1"], Report("A", 2, null, Line("AAPL")) with { TitleOn = Title.AddDays(1) }, Report("B", 3, 1, Line("AAPL")));

    [Fact]
    public void What_was_filed_later_is_not_replaced() => Expect([], ["B/1"], Report("A", 4, null, Line("AAPL")), Report("B", 3, 1, Line("AAPL")));

    [Fact]
    public void Identical_lines_are_paired_one_to_one() => Expect(
        ["A/1 > B/1", "A/2 > B/2", "A/3 > B/"], [], Report("A", 2, null, Line("AAPL"), Line("AAPL"), Line("AAPL")), Report("B", 3, 1, Line("AAPL"), Line("AAPL")));

    [Fact]
    public void Seven_hundred_lines_are_linked()
    {
        var lines = Enumerable.Range(0, 703).Select(number => Line($"T{number}")).ToArray();
        var links = SenateAmendments.Link([Report("A", 2, null, lines), Report("B", 3, 1, [.. lines.Reverse()])]);
        Assert.Equal(703, links.Superseded.Count);
        Assert.All(links.Superseded, pair => Assert.Equal(704, int.Parse(pair.Earlier.Key, System.Globalization.CultureInfo.InvariantCulture) + int.Parse(pair.By!.Key, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_real_amendment_replaces_its_original_and_not_the_other_of_the_day()
    {
        var links = SenateAmendments.Link([Real("amendment1"), Real("same_day"), Real("original")]);
        Assert.Equal(Enumerable.Range(1, 18).Select(line => $"original/{line} > amendment1/{line}").Order(StringComparer.Ordinal), links.Superseded.Select(Text).Order(StringComparer.Ordinal));
        Assert.Empty(links.Unlinked);
    }

    [Fact]
    public void Without_its_original_the_real_amendment_replaces_nothing()
    {
        var links = SenateAmendments.Link([Real("amendment1"), Real("same_day")]);
        Assert.Equal((0, 18), (links.Superseded.Count, links.Unlinked.Count));
    }

    private static AmendableFiling Report(string id, int month, int? amendment, params FilingLine[] lines) => Filing(id, month, lines) with { TitleOn = Title, Amendment = amendment };

    private static AmendableFiling Real(string name)
    {
        var document = ReportReader.Read(SharedFolder.ReadBytes($"official/senate/ptr_boozman_{name}.html"), name);
        return Filing(name, 1, [.. document.Lines]) with { FiledOn = document.FiledOn!.Value, FiledAt = document.FiledAt, TitleOn = document.TitleOn, Amendment = document.Amendment };
    }

    private static void Expect(string[] superseded, string[] unlinked, params AmendableFiling[] filings)
    {
        var links = SenateAmendments.Link(filings);
        Assert.Equal(superseded, links.Superseded.Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(unlinked, links.Unlinked.Select(Text));
    }
}
