using System.Diagnostics;

namespace CapitolSync.Replica.Serving;

/// <summary>The way of every request: log, trigger, capacity, fault, page, latency, answer.</summary>
internal sealed class RequestPipeline(
    ReplicaServer server,
    IReadOnlyList<ISource> sources,
    RequestTriggers triggers,
    ReplySender sender,
    DelayLine delays,
    CancellationToken stopping)
{
    private readonly Page _tooMany = FaultyReply.StatusPage(429, null);

    public async Task HandleAsync(HttpContext context)
    {
        var arrived = Stopwatch.GetTimestamp();
        var entry = server.Log.Arrive(context.Request);
        try
        {
            var capacity = server.Capacity;
            var rejected = entry.InFlight > capacity?.RejectAbove;
            // The page is found on arrival and sent after the latency: what a request gets does not depend on
            // how long it is made to wait.
            var reply = Answer(entry, rejected);
            if (!rejected)
            {
                var latency = server.Latency * (entry.InFlight > capacity?.SlowAbove ? 2 : 1);
                await WaitAsync(context, arrived, latency + (reply.Fault?.Delay ?? TimeSpan.Zero));
            }
            await sender.SendAsync(context, reply, entry);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client has left, or the replica is being stopped.
            context.Abort();
        }
        finally
        {
            if (entry.Outcome == RequestOutcome.Pending)
                server.Log.Leave(entry, RequestOutcome.Aborted, 0);
        }
    }

    private Reply Answer(LoggedRequest entry, bool rejected)
    {
        using (triggers.Arrive(entry.Path))
        {
            if (rejected)
                return new Reply(_tooMany);

            var fault = server.Faults.Strike(entry.Path, entry.Query);
            entry.Fault = fault?.Kind;
            var request = new SourceRequest(entry.Path, entry.Query, entry.Rsc);
            return fault is null
                ? new Reply(Find(request, PageVariant.Normal))
                : FaultyReply.For(fault, variant => Find(request, variant));
        }
    }

    private Page Find(SourceRequest request, PageVariant variant)
    {
        foreach (var source in sources)
        {
            if (source.Find(request, variant) is { } page)
                return page;
        }
        return FaultyReply.StatusPage(404, null);
    }

    private async Task WaitAsync(HttpContext context, long arrived, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await delays.WaitAsync(arrived, delay, either.Token);
    }
}
