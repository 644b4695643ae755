using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.Engine.Tests.Cmdlets;

public sealed class PipelinePumpTests
{
    [Fact]
    public void Every_stream_ends_its_progress_however_far_the_pipeline_is_behind()
    {
        Assert.Equal(
            ["ct.trades 9, ended", "ct.tradeDetails 7, ended", "ct.issuers 3, ended", "all ended"],
            ShownBehind(
                Moment("ct.trades", 1), Moment("ct.trades", 9, ends: true),
                Moment("ct.tradeDetails", 1), Moment("ct.tradeDetails", 2), Moment("ct.tradeDetails", 7, ends: true),
                Moment("ct.issuers", 3, ends: true)));
    }

    [Fact]
    public void Streams_that_run_side_by_side_do_not_replace_each_other()
    {
        Assert.Equal(
            ["ct.trades 2, ended", "fec.donations 2, ended", "all ended"],
            ShownBehind(
                Moment("ct.trades", 1), Moment("fec.donations", 1), Moment("ct.trades", 2, ends: true), Moment("fec.donations", 2, ends: true)));
    }

    [Fact]
    public void Nothing_is_shown_of_a_stream_after_its_end()
    {
        Assert.Equal(["ct.trades 2, ended", "all ended"], ShownBehind(Moment("ct.trades", 2, ends: true), Moment("ct.trades", 1)));
    }

    [Fact]
    public void A_stream_that_does_not_tell_its_end_is_ended_with_the_run()
    {
        Assert.Equal(["ct.trades 1", "ct.trades 1, ended", "all ended"], ShownBehind(Moment("ct.trades", 1)));
    }

    [Fact]
    public void A_run_that_fails_ends_its_activities()
    {
        using var target = new SlowTarget();
        target.Open();
        using var pump = new PipelinePump(target, wantsRows: false);
        Assert.Throws<SyncException>(() => pump.Run<int>((port, _) =>
        {
            port.Progress(Moment("ct.trades", 1));
            throw new SyncException(ErrorIds.DiskFull, "The disk is full.");
        }));
        Assert.Equal(["ct.trades 1", "ct.trades 1, ended", "all ended"], target.Shown);
    }

    /// <summary>What a pipeline shows that comes to it only after all of it has been posted.</summary>
    private static List<string> ShownBehind(params SyncProgress[] moments)
    {
        using var target = new SlowTarget();
        using var pump = new PipelinePump(target, wantsRows: false);
        pump.Run((port, _) =>
        {
            port.Verbose("The pipeline is stuck from here on.");
            foreach (var moment in moments)
                port.Progress(moment);
            target.Open();
            return Task.FromResult(0);
        });
        return target.Shown;
    }

    private static SyncProgress Moment(string stream, long done, bool ends = false) =>
        new() { Stream = stream, Status = "at work", Unit = "page", Done = done, Completed = ends };
}
