using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>Where the reading of the head met what was read before, without a row that had been there: a row may have sunk past there.</summary>
public sealed class HeadOverlapTests
{
    [Fact]
    public void A_second_such_place_does_not_make_the_first_one_forgotten()
    {
        // The head, 17 to 29, was read down to 17; four rows came since, and of those read one may have left.
        var ledger = new ListingLedger { Total = 33, Start = 16, StartDate = Day(16), Covered = RankSet.Parse("1-29"), HeadOverlapPending = 17 };

        var after = Read(ledger, page: 1, newest: 33);

        Assert.Equal(29, after.HeadOverlapPending);
        Assert.Equal([2], after.MissingPages(4, head: true));
    }

    [Fact]
    public void It_is_read_on_from_there_down_to_a_row_that_had_been_there()
    {
        var ledger = new ListingLedger { Total = 33, Start = 16, StartDate = Day(16), Covered = RankSet.Parse("1-33"), HeadOverlapPending = 29 };

        for (var page = 2; page <= 4; page++)
        {
            ledger = Read(ledger, page, newest: 33 - 4 * (page - 1));
            Assert.Equal(33 - 4 * page, ledger.HeadOverlapPending);
        }

        Assert.Equal(0, Read(ledger, page: 5, newest: 17).HeadOverlapPending);
    }

    /// <summary>A page of four rows of the head, none of which the pass has seen.</summary>
    private static ListingLedger Read(ListingLedger ledger, int page, int newest)
    {
        var place = new PagePlace(page, 4, ledger.Total);
        var row = ledger.Covered.Contains(place.High) ? RowSeen.AboveFrontier : RowSeen.First;
        return ledger.Observe(new PageObservation(place, [row, row, row, row], Day(newest), Day(newest - 3), ledger.Ask(head: true) with { PageSize = 4 }));
    }

    private static DateTimeOffset Day(int number) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number);
}
