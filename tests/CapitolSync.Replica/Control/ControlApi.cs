using System.Text.Json;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.Control;

/// <summary>/_replica/…: the truth, the log, faults and mutations, for those outside the process.</summary>
internal sealed class ControlApi(ReplicaServer server)
{
    private const string Prefix = "/_replica/";

    public static bool Owns(string? path) => path is not null && path.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await (HttpMethods.IsGet(context.Request.Method) ? ReadAsync(context) : WriteAsync(context));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            context.Response.StatusCode = 400;
            await AnswerAsync(context, new { error = e.Message });
        }
    }

    private Task ReadAsync(HttpContext context) => context.Request.Path.Value![Prefix.Length..] switch
    {
        "health" => AnswerAsync(context, new { status = "ok", server.Data.Current.Version, Trades = server.Data.Trades.Count }),
        "trades" => LinesAsync(context, server.Data.Trades),
        "issuers" => LinesAsync(context, server.Data.Issuers),
        "politicians" => LinesAsync(context, server.Data.Politicians),
        "committees" => LinesAsync(context, server.Data.Committees),
        "requests" => AnswerAsync(context, new { server.Log.MaxInFlight, Requests = server.Log.Snapshot().Select(ControlViews.Of) }),
        "faults" => AnswerAsync(context, server.Faults.Snapshot().Select(ControlViews.Of)),
        _ => MissingAsync(context),
    };

    private async Task WriteAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value![Prefix.Length..])
        {
            case ("DELETE", "requests"):
                server.Log.Clear();
                break;
            case ("DELETE", "faults"):
                server.Faults.Clear();
                break;
            case ("POST", "faults"):
                await AddFaultsAsync(context);
                break;
            case ("POST", "head"):
                ChangeHead(await BodyAsync<HeadRequest>(context));
                break;
            case ("POST", "options"):
                await SetOptionsAsync(context);
                break;
            default:
                await MissingAsync(context);
                return;
        }
        await AnswerAsync(context, new { server.Data.Current.Version, Trades = server.Data.Trades.Count });
    }

    private async Task AddFaultsAsync(HttpContext context)
    {
        var body = await BodyAsync<JsonElement>(context);
        IReadOnlyList<FaultRequest> requests = body.ValueKind == JsonValueKind.Array
            ? body.Deserialize<FaultRequest[]>(ControlJson.Camel)!
            : [body.Deserialize<FaultRequest>(ControlJson.Camel)!];
        foreach (var request in requests)
            server.Faults.Add(request.ToFault());
    }

    private void ChangeHead(HeadRequest request)
    {
        void Change() => server.Data.Change(request.Add, request.Remove, request.Where, request.Correct);
        if (request.AfterRequests is { } requests)
            server.When(requests, request.Path, Change);
        else
            Change();
    }

    private async Task SetOptionsAsync(HttpContext context)
    {
        var body = await BodyAsync<JsonElement>(context);
        var request = body.Deserialize<OptionsRequest>(ControlJson.Camel)!;
        if (request.LatencyMs is { } milliseconds)
            server.Latency = TimeSpan.FromMilliseconds(milliseconds);
        if (body.TryGetProperty("slowAbove", out _) || body.TryGetProperty("rejectAbove", out _))
            server.Capacity = request is { SlowAbove: null, RejectAbove: null }
                ? null
                : new Capacity(request.SlowAbove ?? int.MaxValue, request.RejectAbove ?? int.MaxValue);
    }

    private static async Task<T> BodyAsync<T>(HttpContext context) =>
        await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ControlJson.Camel)
        ?? throw new JsonException("The body is empty.");

    private static async Task AnswerAsync(HttpContext context, object answer)
    {
        context.Response.ContentType = Page.Json;
        await JsonSerializer.SerializeAsync(context.Response.Body, answer, ControlJson.Camel);
    }

    private static async Task LinesAsync<T>(HttpContext context, IReadOnlyList<T> records)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await using var lines = new StreamWriter(context.Response.Body);
        foreach (var record in records)
        {
            await lines.WriteAsync(JsonSerializer.Serialize(record, ControlJson.Snake));
            await lines.WriteAsync('\n');
        }
    }

    private static Task MissingAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return AnswerAsync(context, new { error = "There is no such thing in the control API." });
    }
}
