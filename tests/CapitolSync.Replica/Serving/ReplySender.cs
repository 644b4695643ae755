using System.Buffers;
using System.Globalization;

namespace CapitolSync.Replica.Serving;

/// <summary>Writes replies, and cuts connections where a fault wants it.</summary>
internal sealed class ReplySender(RequestLog log, bool compress)
{
    public Task SendAsync(HttpContext context, Reply reply, LoggedRequest entry) => reply.Fault?.Kind switch
    {
        FaultKind.DropHeaders => CutAsync(context, entry, status: 0),
        FaultKind.Drop => SendPartAsync(context, reply, entry),
        FaultKind.Oversized => SendPartAsync(context, reply, entry),
        _ => SendWholeAsync(context, reply, entry),
    };

    private async Task SendWholeAsync(HttpContext context, Reply reply, LoggedRequest entry)
    {
        var page = await StartAsync(context, reply);
        var writer = context.Response.BodyWriter;
        foreach (var segment in page.Segments)
            writer.Write(segment.Span);

        log.Leave(entry, RequestOutcome.Completed, page.Status);
        var sent = await writer.FlushAsync(context.RequestAborted);
        if (sent.IsCanceled || sent.IsCompleted)
            log.Leave(entry, RequestOutcome.Aborted, page.Status);
    }

    private async Task SendPartAsync(HttpContext context, Reply reply, LoggedRequest entry)
    {
        var page = await StartAsync(context, reply);
        await context.Response.BodyWriter.WriteAsync(page.ToArray().AsMemory(0, page.Cut));
        if (reply.Fault?.Kind == FaultKind.Oversized)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CutAsync(context, entry, page.Status);
            return;
        }

        // A reset would discard what the client has not read yet. Kestrel sends what there is, and closes the connection
        // after an answer that is shorter than it was announced.
        log.Leave(entry, RequestOutcome.Aborted, page.Status);
    }

    private Task CutAsync(HttpContext context, LoggedRequest entry, int status)
    {
        log.Leave(entry, RequestOutcome.Aborted, status);
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task<Page> StartAsync(HttpContext context, Reply reply)
    {
        var page = compress ? reply.Page.Accepting(context.Request.Headers.AcceptEncoding) : reply.Page;
        var response = context.Response;
        response.StatusCode = page.Status;
        if (page.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
        {
            response.ContentType = page.ContentType;
            response.ContentLength = reply.Fault?.Kind == FaultKind.Oversized ? 1L << 32 : page.Length;
        }
        foreach (var (name, value) in page.Headers)
            response.Headers[name] = value;
        if (page.Encoding is not null)
            response.Headers.ContentEncoding = page.Encoding;
        if (reply.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in reply.Fault?.Headers ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))
            response.Headers[name] = value;
        await response.StartAsync();
        return page;
    }
}
