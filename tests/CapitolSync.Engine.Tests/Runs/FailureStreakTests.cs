using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Tests.Runs;

public sealed class FailureStreakTests
{
    private readonly FailureStreak _streak = new();

    [Fact]
    public void A_success_confirms_only_failures_from_before_it_started()
    {
        Fail("page 1", "page 2");
        var begun = _streak.Count;
        Fail("page 3");

        Assert.Equal(["page 1", "page 2"], Items(_streak.Take(begun)));
        Assert.Equal([], Items(_streak.Take(begun)));
        Assert.Equal(["page 3"], Items(_streak.Take()));
    }

    [Fact]
    public void Failures_taken_by_one_success_are_not_taken_by_another()
    {
        Fail("page 1");
        var begun = _streak.Count;
        _streak.Take();
        Fail("page 2");

        Assert.Equal([], Items(_streak.Take(begun)));
        Assert.Equal(2, _streak.Count);
        Assert.Equal(["page 2"], Items(_streak.Take(_streak.Count)));
    }

    private void Fail(params string[] items)
    {
        foreach (var item in items)
            _streak.Add(new BookkeepingPartition(item, static _ => new DelegateBatch(static _ => { })), new InvalidOperationException(item));
    }

    private static List<string> Items(IEnumerable<(Partition Partition, Exception Failure)> failures) => [.. failures.Select(failed => failed.Partition.Item)];
}
