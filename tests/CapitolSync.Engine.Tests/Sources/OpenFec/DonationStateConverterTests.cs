using System.Text.Json;
using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

namespace CapitolSync.Engine.Tests.Sources.OpenFec;

public class DonationStateConverterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_is_what_earlier_versions_wrote() => Assert.Equal(
        """{"pass":2,"lastIndexes":"last_index=7","readingSince":"2026-01-15T12:00:00+00:00","isLoaded":true,"isReread":true,"read":5,"count":6,"countedAt":"2026-01-15T12:00:00+00:00","provenAt":"2026-01-15T12:00:00+00:00","estimateError":4,"upToDate":"2026-01-15T12:00:00+00:00","update":{"startedAt":"2026-01-15T12:00:00+00:00","isOverlap":true,"lastIndexes":"a=1","read":3,"undated":1},"unreadable":[{"item":"row 7","after":"b=2","minDate":"2026-01-02","minLoadDate":"2026-01-03"}]}""",
        Write(Full()));

    [Fact]
    public void What_is_unknown_is_left_out() => Assert.Equal(
        """{"pass":1,"isLoaded":false,"isReread":false,"read":0,"estimateError":0,"unreadable":[]}""", Write(new DonationState()));

    [Fact]
    public void What_is_written_is_read_again()
    {
        foreach (var state in (DonationState[])[Full(), new(), Full() with { LastIndexes = "last_index=7&last_contribution_receipt_date=2026-01-15", Update = new UpdateState(Noon) }])
            AssertSame(state, Read(Write(state)));
    }

    [Fact]
    public void What_is_missing_is_as_at_the_beginning_and_what_is_not_known_is_passed_over()
    {
        var state = Read("""{"later":{"a":[1,{"b":null}]},"update":{"more":[[]],"startedAt":"2026-01-15T12:00:00Z","lastIndexes":null},"count":null,"unreadable":[{"item":"x","after":null,"minDate":null}],"lastIndexes":null}""");
        AssertSame(new DonationState { Update = new UpdateState(Noon), Unreadable = [new UnreadableDonation("x", null)] }, state);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"read":"many"}""")]
    [InlineData("""{"update":7}""")]
    [InlineData("""{"unreadable":{}}""")]
    [InlineData("""{"unreadable":[7]}""")]
    [InlineData("""{"unreadable":[{"minDate":"yesterday"}]}""")]
    [InlineData("""{"isLoaded":null}""")]
    [InlineData("""{"pass":1""")]
    public void What_is_something_else_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static DonationState Full() => new()
    {
        Pass = 2,
        LastIndexes = "last_index=7",
        ReadingSince = Noon,
        IsLoaded = true,
        IsReread = true,
        Read = 5,
        Count = 6,
        CountedAt = Noon,
        ProvenAt = Noon,
        EstimateError = 4,
        UpToDate = Noon,
        Update = new UpdateState(Noon, IsOverlap: true, "a=1") { Read = 3, Undated = 1 },
        Unreadable = [new UnreadableDonation("row 7", "b=2") { MinDate = new DateOnly(2026, 1, 2), MinLoadDate = new DateOnly(2026, 1, 3) }],
    };

    private static string Write(DonationState state) => JsonSerializer.Serialize(state, DonationJson.Default.DonationState);

    private static DonationState Read(string json) => JsonSerializer.Deserialize(json, DonationJson.Default.DonationState)!;

    private static void AssertSame(DonationState expected, DonationState actual)
    {
        Assert.Equal(expected.Unreadable, actual.Unreadable);
        Assert.Equal(expected with { Unreadable = [] }, actual with { Unreadable = [] });
    }
}
