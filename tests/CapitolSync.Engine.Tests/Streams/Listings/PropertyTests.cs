using CapitolSync.Engine.Store;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>What holds of the pipeline's small parts whatever happens to them.</summary>
public sealed class PropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void A_rank_set_contains_exactly_the_ranks_that_were_added() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
    {
        var (set, model) = (RankSet.Empty, new HashSet<long>());
        foreach (var pair in numbers.Chunk(2).Where(pair => pair.Length == 2))
        {
            var range = new RankRange(1 + Math.Abs(pair[0] % 60), Math.Abs(pair[1] % 60));
            set = set.With(range);
            for (var rank = range.Low; rank <= range.High; rank++)
                model.Add(rank);
        }

        Assert.Equal(model.Count, 60 - set.CountMissing(new RankRange(1, 60)));
        Assert.Equal(model.DefaultIfEmpty(0).Max(), set.Highest);
        for (var rank = 0L; rank <= 62; rank++)
            Assert.Equal(model.Contains(rank), set.Contains(rank));
        // From the top down, without touching each other, and exactly what is not in it.
        var missing = set.Missing(new RankRange(5, 50)).ToList();
        Assert.Equal(Enumerable.Range(5, 46).Select(rank => (long)rank).Where(rank => !model.Contains(rank)).OrderDescending(), missing.SelectMany(Ranks));
        Assert.All(missing.Zip(missing.Skip(1)), pair => Assert.True(pair.First.Low > pair.Second.High + 1));
        Assert.Equal(missing.Sum(range => range.Count), set.CountMissing(new RankRange(5, 50)));
        Assert.Equal(set, RankSet.Parse(set.ToString()));
    }).Check(Config);

    [Fact]
    public void A_position_survives_a_round_trip_through_the_database() => Prop.ForAll(ArbMap.Default.ArbFor<long[]>(), ArbMap.Default.ArbFor<bool[]>(), (numbers, flags) =>
    {
        long Number(int index) => index < numbers.Length ? numbers[index] : index;
        bool Flag(int index) => index < flags.Length && flags[index];
        DateTimeOffset? Instant(int index) => Flag(index) ? null : DateTimeOffset.UnixEpoch.AddSeconds(Math.Abs(Number(index) % 4_000_000_000));
        var state = new ListingState
        {
            HasCompleted = Flag(0),
            Total = Number(0),
            Newest = Instant(1),
            Since = Instant(2),
            Pass = Flag(3) ? null : new ListingLedger
            {
                Since = Instant(4),
                Total = Number(1),
                Start = Number(2),
                StartDate = Instant(5),
                Lowest = Number(3),
                Covered = numbers.Aggregate(RankSet.Empty, static (set, number) => set.With(new RankRange(Math.Abs(number % 1000), Math.Abs(number % 1000) + 5))),
                UncertainUpTo = Number(4),
                Epoch = (int)(Number(5) % 1000),
                Disturbed = Flag(6),
                IsHeadRead = Flag(7),
                HeadOverlapPending = Number(6),
                Round = (int)(Number(7) % 5),
                Newest = Instant(8),
            },
        };
        var json = System.Text.Json.JsonSerializer.Serialize(state, ListingJson.Default.ListingState);

        return new SavedState(json, default, null, "x.db").Read("test", ListingJson.Default.ListingState) == state;
    }).Check(Config);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("""{"total":"many"}""")]
    [InlineData("""{"pass":{"covered":"1-x"}}""")]
    [InlineData("""{"pass":{"covered":"1-99999999999999999999"}}""")]
    [InlineData("""{"pass":{"covered":7}}""")]
    [InlineData("""{"newest":"yesterday"}""")]
    public async Task A_corrupt_position_is_rejected_and_can_be_reset(string cursor)
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Database.Execute($"UPDATE sync_state SET cursor = '{cursor}' WHERE stream = 'ct.trades'");

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.TradesAsync());

        Assert.Equal((ErrorIds.DatabaseCorrupt, rig.DatabasePath), (end.ErrorId, end.Target));
        Assert.Contains("Reset-CtSyncState -Stream ct.trades", end.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorIds.DatabaseCorrupt, Assert.Throws<SyncException>(() => rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades]).ToList()).ErrorId);
        await rig.Engine.ResetAsync(rig.DatabasePath, StreamNames.Trades);
        Assert.Equal(SyncStatus.Complete, (await rig.TradesAsync()).Status);
        Expect.Listed(rig);
    }

    [Fact]
    public void Any_text_as_a_position_is_read_or_rejected() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        try
        {
            _ = new SavedState(text ?? "", default, null, "x.db").Read("test", ListingJson.Default.ListingState);
        }
        catch (SyncException refused)
        {
            Assert.Equal(ErrorIds.DatabaseCorrupt, refused.ErrorId);
        }
    }).Check(Config);

    private static IEnumerable<long> Ranks(RankRange range)
    {
        for (var rank = range.High; rank >= range.Low; rank--)
            yield return rank;
    }
}
