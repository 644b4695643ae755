using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>Readers that meet what nobody thought of: the page fails, and the run goes on.</summary>
public sealed class ReaderTroubleTests
{
    [Fact]
    public async Task Whatever_a_reader_throws_is_a_failure_of_its_page()
    {
        await using var rig = await EngineRig.StartAsync(20);
        Exception[] errors = [new FormatException("odd"), new OverflowException("odd"), new KeyNotFoundException("odd"), new InvalidDataException("odd")];

        var report = await rig.RunAsync(new OddRequest(errors) { Settings = rig.Settings with { MaximumRetryCount = 0 } });

        Assert.Equal((SyncStatus.Incomplete, errors.Length, errors.Length + 1), (report.Status, report.Failed, report.Requests));
        Assert.Equal(errors.Select((_, at) => $"page {at}: {ErrorIds.FormatChanged}").Order(StringComparer.Ordinal), rig.Port.FailedItems.Order(StringComparer.Ordinal));
        Assert.All(rig.Port.Failures, failure => Assert.Contains($"{new Uri(rig.Replica.BaseUri, "/trades?page=1")} has an unexpected format: odd", failure.Message, StringComparison.Ordinal));
    }

    private sealed record OddRequest(Exception[] Errors) : StreamRequest
    {
        internal override ISyncStream CreateStream() => new OddStream(Errors);
    }

    private sealed class OddStream(Exception[] errors) : ISyncStream
    {
        public StreamDefinition Definition => TradesStream.Stream;

        public IPlan Open(StreamContext context) =>
            new PartitionListPlan(errors.Length + 1, "pages", errors.Append(null).Select((error, at) => new OddPartition(at, error)));
    }

    private sealed class OddPartition(int number, Exception? error) : Partition
    {
        public override string Item => $"page {number}";

        public override Task RunAsync(PartitionContext context, CancellationToken cancel) =>
            context.GetLastAsync(new PageRequest<int> { Path = "/trades?page=1", Endpoint = "/trades", Reader = new OddReader(error) }, cancel);
    }

    private sealed class OddReader(Exception? error) : IPageReader<int>
    {
        public int Read(PageBody body) => error is null ? body.Length : throw error;
    }
}
