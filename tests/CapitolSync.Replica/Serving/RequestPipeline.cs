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
    private const int MaximumBody = 65_536;

    public async Task HandleAsync(HttpContext context)
    {
        var arrived = Stopwatch.GetTimestamp();
        var entry = server.Log.Arrive(context.Request);
        Page? page = null;
        try
        {
            var capacity = server.Capacity;
            var rejected = entry.InFlight > capacity?.RejectAbove;
            // The page is found on arrival and sent after the latency: what a request gets does not depend on
            // how long it is made to wait.
            var reply = Answer(context.Request.Headers, entry, rejected, await BodyAsync(context.Request));
            page = reply.Page;
            if (!rejected)
            {
                var latency = server.Latency * (entry.InFlight > capacity?.SlowAbove ? 2 : 1);
                await WaitAsync(context, arrived, latency + (reply.Fault?.Delay ?? TimeSpan.Zero));
                await WaitAsync(context, RequestPath.Matches(server.AnswersAfterPath, context.Request.Path) ? server.AnswersAfter : Task.CompletedTask);
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
            page?.Release();
        }
    }

    /// <summary>Forms are small; anything beyond that is not read.</summary>
    private async Task<string> BodyAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
            return "";
        using var reader = new StreamReader(request.Body);
        var body = new char[MaximumBody];
        return new string(body, 0, await reader.ReadBlockAsync(body, stopping));
    }

    private Reply Answer(IHeaderDictionary headers, LoggedRequest entry, bool rejected, string body)
    {
        var source = sources.First(s => s.Owns(entry.Path));
        using (triggers.Arrive(entry.Path))
        {
            if (rejected)
                return new Reply(source.Failure(StatusCodes.Status429TooManyRequests));

            var fault = server.Faults.Strike(entry.Path, entry.Query);
            entry.Fault = fault?.Kind;
            var request = new SourceRequest(entry.Path, entry.Query, entry.Rsc, headers) { Method = entry.Method, Body = body };
            return fault is null
                ? new Reply(source.Find(request, PageVariant.Normal))
                : FaultyReply.For(fault, source, request);
        }
    }

    private async Task WaitAsync(HttpContext context, Task until)
    {
        if (until.IsCompleted)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await until.WaitAsync(either.Token);
    }

    private async Task WaitAsync(HttpContext context, long arrived, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await delays.WaitAsync(arrived, delay, either.Token);
    }
}
