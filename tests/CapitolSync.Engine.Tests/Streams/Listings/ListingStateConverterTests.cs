using System.Text.Json;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Streams.Listings.OddRows;

namespace CapitolSync.Engine.Tests.Streams.Listings;

public class ListingStateConverterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_is_what_earlier_versions_wrote() => Assert.Equal(
        """{"pass":{"since":"2026-01-15T12:00:00+00:00","total":40,"start":38,"startDate":"2026-01-15T12:00:00+00:00","lowest":2,"covered":"2-5,30-38","unsureTo":39,"epoch":3,"isSinking":true,"disturbed":true,"headRead":true,"loose":7,"round":2,"newest":"2026-01-15T12:00:00.123+00:00"},"pageSize":12,"newest":"2026-01-15T12:00:00+00:00","since":"2026-01-15T12:00:00+00:00","hasCompleted":true,"unreadable":[{"item":"trade 7","rank":9,"published":"2026-01-15T12:00:00+00:00","isSeen":true,"hasKey":true}],"total":40}""",
        JsonSerializer.Serialize(Full(), ListingJson.Default.ListingState));

    [Fact]
    public void What_is_unknown_is_left_out() => Assert.Equal(
        """{"pass":{"total":0,"start":0,"lowest":1,"covered":"","unsureTo":0,"epoch":0,"isSinking":false,"disturbed":false,"headRead":false,"loose":0,"round":1},"hasCompleted":false,"unreadable":[],"total":0}""",
        JsonSerializer.Serialize(new ListingState { Pass = new ListingLedger() }, ListingJson.Default.ListingState));

    [Fact]
    public void What_is_written_is_read_again()
    {
        foreach (var state in (ListingState[])[Full(), new(), new() { Pass = new ListingLedger() }])
            AssertSame(state, Read(JsonSerializer.Serialize(state, ListingJson.Default.ListingState)));
    }

    [Fact]
    public void What_is_missing_is_as_at_the_beginning_and_what_is_not_known_is_passed_over()
    {
        var state = Read("""{"later":{"a":[1,{"b":null}]},"pass":{"more":[[]],"start":5,"newest":null},"newest":null,"pageSize":null,"unreadable":null,"since":null}""");
        AssertSame(new ListingState { Pass = new ListingLedger { Start = 5 } }, state);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"total":"many"}""")]
    [InlineData("""{"pass":7}""")]
    [InlineData("""{"pass":{"covered":7}}""")]
    [InlineData("""{"unreadable":{}}""")]
    [InlineData("""{"unreadable":[7]}""")]
    [InlineData("""{"hasCompleted":null}""")]
    [InlineData("""{"total":1""")]
    public void What_is_something_else_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static ListingState Full() => new()
    {
        Pass = new ListingLedger
        {
            Since = Noon,
            Total = 40,
            Start = 38,
            StartDate = Noon,
            Lowest = 2,
            Covered = RankSet.Parse("30-38,2-5"),
            UncertainUpTo = 39,
            Epoch = 3,
            IsSinking = true,
            Disturbed = true,
            IsHeadRead = true,
            HeadOverlapPending = 7,
            Round = 2,
            Newest = Noon.AddMilliseconds(123),
        },
        PageSize = 12,
        Newest = Noon,
        Since = Noon,
        HasCompleted = true,
        Unreadable = [new ListingRowFailure("trade 7", 9, Noon, IsSeen: true) { HasKey = true }],
        Total = 40,
    };

    private static ListingState Read(string json) => JsonSerializer.Deserialize(json, ListingJson.Default.ListingState)!;

    private static void AssertSame(ListingState expected, ListingState actual)
    {
        Assert.Equal(expected.Unreadable, actual.Unreadable);
        Assert.Equal(expected with { Unreadable = [] }, actual with { Unreadable = [] });
    }
}
