using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Amendments;
using static CapitolSync.Engine.Tests.Filings.LineSamples;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Which lines the House's amended ones take the place of.</summary>
public sealed class HouseAmendmentTests
{
    [Fact]
    public void A_line_with_another_amount_is_superseded() => Expect(
        ["A/1 > B/1"], [], Filing("A", 2, Line("AAPL"), Line("MSFT")), Filing("B", 3, Amended("AAPL", amount: Large)));

    [Fact]
    public void A_line_with_another_type_is_superseded() => Expect(
        ["A/1 > B/1"], [], Filing("A", 2, Line("AAPL"), Line("MSFT")), Filing("B", 3, Amended("AAPL", FilingTxType.Sell)));

    [Fact]
    public void New_lines_of_an_amendment_supersede_nothing() => Expect(
        ["A/2 > B/2"], [], Filing("A", 2, Line("AAPL"), Line("MSFT")), Filing("B", 3, Line("AAPL"), Amended("MSFT")));

    [Fact]
    public void A_line_without_a_ticker_is_known_by_its_name() => Expect(
        ["A/1 > B/1"], [], Filing("A", 2, Line("", asset: "Chicago IL Met Wtr R 5%")), Filing("B", 3, Amended("", asset: "CHICAGO IL MET WTR R 5 %")));

    [Fact]
    public void A_ticker_in_another_form_is_the_same() => Expect(
        ["A/1 > B/1"], [], Filing("A", 2, Line("BRK.B", asset: "Berkshire")), Filing("B", 3, Amended("BRK/B", asset: "Berkshire Hathaway New")));

    [Theory]
    [InlineData(6, FilingTxType.Buy, Small, "AAPL", "ST")]
    [InlineData(5, FilingTxType.Sell, Large, "AAPL", "ST")]
    [InlineData(5, FilingTxType.Buy, Small, "MSFT", "ST")]
    [InlineData(5, FilingTxType.Buy, Small, "AAPL", "OP")]
    public void Another_day_asset_or_kind_or_both_type_and_amount_is_not_linked(int day, FilingTxType type, string amount, string ticker, string code) => Expect(
        [], ["B/1"], Filing("A", 2, Line("AAPL")), Filing("B", 3, Amended(ticker, type, amount, day) with { AssetCode = code }));

    [Fact]
    public void Of_two_lines_that_fit_none_is_chosen() => Expect(
        [], ["B/1"], Filing("A", 2, Line("AAPL", amount: Small), Line("AAPL", amount: Large)), Filing("B", 3, Amended("AAPL", amount: Large)));

    [Fact]
    public void Of_identical_lines_as_many_go_as_are_amended() => Expect(
        ["A/1 > B/1"], [], Filing("A", 2, Line("AAPL"), Line("AAPL"), Line("AAPL")), Filing("B", 3, Amended("AAPL", amount: Large)));

    [Fact]
    public void As_many_amended_lines_as_fit_take_the_place_of_all() => Expect(
        ["A/1 > B/2", "A/2 > B/1"], [],
        Filing("A", 2, Line("AAPL", owner: "SP"), Line("AAPL", owner: "JT")), Filing("B", 3, Amended("AAPL", owner: "JT"), Amended("AAPL", owner: "SP")));

    [Fact]
    public void More_amended_lines_than_fit_are_not_linked() => Expect(
        [], ["B/1", "B/2"], Filing("A", 2, Line("AAPL")), Filing("B", 3, Amended("AAPL"), Amended("AAPL", amount: Large)));

    [Fact]
    public void An_amendment_of_an_amendment_takes_its_place() => Expect(
        ["A/1 > B/1", "B/1 > C/1"], [], Filing("A", 2, Line("AAPL")), Filing("B", 3, Amended("AAPL", amount: Large)), Filing("C", 4, Amended("AAPL", FilingTxType.Sell, Large)));

    [Fact]
    public void The_id_that_an_amended_line_prints_leads_from_one_amendment_to_the_next() => Expect(
        ["A/1 > B/1", "B/1 > C/1"], [],
        Filing("A", 2, Line("AAPL")), Filing("B", 3, Amended("AAPL") with { PrintedId = "2000152831" }), Filing("C", 4, Amended("GOOG", FilingTxType.Sell, Large, 9) with { PrintedId = "2000152831" }));

    [Fact]
    public void The_order_of_arrival_is_of_no_matter() => Expect(
        ["A/1 > B/1", "B/1 > C/1"], [], Filing("C", 4, Amended("AAPL", FilingTxType.Sell, Large)), Filing("A", 2, Line("AAPL")), Filing("B", 3, Amended("AAPL", amount: Large)));

    [Fact]
    public void On_one_day_the_original_comes_first_whatever_its_id() => Expect(["Z/1 > B/1"], [], Filing("B", 2, Amended("AAPL")), Filing("Z", 2, Line("AAPL")));

    [Fact]
    public void What_was_filed_later_is_not_amended() => Expect([], ["B/1"], Filing("B", 2, Amended("AAPL")), Filing("C", 3, Line("AAPL")));

    [Fact]
    public void A_deleted_line_takes_the_original_with_it() => Expect(
        ["A/1 > B/", "B/1 > B/"], [], Filing("A", 2, Line("AAPL"), Line("MSFT")), Filing("B", 3, Deleted("AAPL")));

    [Theory]
    [InlineData(FilingTxType.Sell, Small)]
    [InlineData(FilingTxType.Buy, Large)]
    public void A_deleted_line_repeats_type_and_amount_and_without_an_original_it_still_is_no_trade(FilingTxType type, string amount) => Expect(
        ["B/1 > B/"], ["B/1"], Filing("A", 2, Line("AAPL")), Filing("B", 3, Deleted("AAPL", type, amount)));

    [Fact]
    public void An_amended_line_is_deleted_by_its_id_and_what_it_amended_stays_superseded() => Expect(
        ["A/1 > B/1", "B/1 > C/", "C/1 > C/"], [],
        Filing("A", 2, Line("AAPL")), Filing("B", 3, Amended("AAPL") with { PrintedId = "2000152831" }), Filing("C", 4, Deleted("GOOG", day: 9) with { PrintedId = "2000152831" }));

    [Fact]
    public void What_stands_beside_a_deleted_line_can_be_amended_and_the_deleted_one_cannot() => Expect(
        ["A/1 > B/", "B/1 > B/", "B/2 > C/1"], [],
        Filing("A", 2, Line("AAPL")), Filing("B", 3, Deleted("AAPL"), Line("AAPL", FilingTxType.Sell)), Filing("C", 4, Amended("AAPL", FilingTxType.Sell, Large)));

    [Fact]
    public void On_one_day_the_original_comes_before_what_deletes_it() => Expect(["B/1 > B/", "Z/1 > B/"], [], Filing("B", 2, Deleted("AAPL")), Filing("Z", 2, Line("AAPL")));

    private static void Expect(string[] superseded, string[] unlinked, params AmendableFiling[] filings)
    {
        var links = HouseAmendments.Link(filings);
        Assert.Equal(superseded, links.Superseded.Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(unlinked, links.Unlinked.Select(Text));
    }
}
