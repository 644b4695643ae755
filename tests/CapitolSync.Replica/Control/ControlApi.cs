using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.SenateEfd;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.Control;

/// <summary>/_replica/…: the truth, the log, faults and mutations, for those outside the process.</summary>
internal sealed class ControlApi(ReplicaServer server)
{
    private const string Prefix = "/_replica/";
    private TaskCompletionSource _held = new();

    public static bool Owns(string? path) => path is not null && path.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await (HttpMethods.IsGet(context.Request.Method) ? ReadAsync(context) : WriteAsync(context));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException)
        {
            context.Response.StatusCode = 400;
            await AnswerAsync(context, new { error = e.Message });
        }
    }

    private Task ReadAsync(HttpContext context) => context.Request.Path.Value![Prefix.Length..] switch
    {
        "health" => AnswerAsync(context, State("ok")),
        "trades" => LinesAsync(context, server.Data.Trades),
        "issuers" => LinesAsync(context, server.Data.Issuers),
        "politicians" => LinesAsync(context, server.Data.Politicians),
        "committees" => LinesAsync(context, server.Data.Committees),
        "legislators" => LinesAsync(context, server.Fec.Legislators),
        "fec-candidates" => LinesAsync(context, server.Fec.Candidates),
        "fec-committees" => LinesAsync(context, server.Fec.Committees),
        "donations" => DonationsAsync(context),
        "house-lines" => LinesAsync(context, FilingViews.Lines(server.House)),
        "senate-lines" => LinesAsync(context, FilingViews.Lines(server.Senate)),
        "filed" => LinesAsync(context, server.Filed.Select(FilingViews.Of)),
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
            case ("POST", "donations"):
                ChangeDonations(await BodyAsync<DonationsRequest>(context));
                break;
            case ("POST", "house"):
                ChangeHouse(await BodyAsync<HouseRequest>(context));
                break;
            case ("POST", "senate"):
                ChangeSenate(await BodyAsync<SenateRequest>(context));
                break;
            case ("POST", "kill"):
                KillAfter(await BodyAsync<KillRequest>(context));
                break;
            case ("POST", "options"):
                await SetOptionsAsync(context);
                break;
            default:
                await MissingAsync(context);
                return;
        }
        await AnswerAsync(context, State("done"));
    }

    private object State(string status) => new
    {
        status,
        server.Data.Current.Version,
        Trades = server.Data.Trades.Count,
        FecVersion = server.Fec.Version,
        Donations = server.Fec.DonationCount,
    };

    private async Task AddFaultsAsync(HttpContext context)
    {
        var body = await BodyAsync<JsonElement>(context);
        IReadOnlyList<FaultRequest> requests = body.ValueKind == JsonValueKind.Array
            ? body.Deserialize<FaultRequest[]>(ControlJson.Camel)!
            : [body.Deserialize<FaultRequest>(ControlJson.Camel)!];
        foreach (var request in requests)
            server.Faults.Add(request.ToFault());
    }

    private void ChangeHead(HeadRequest request) =>
        Do(request.AfterRequests, request.Path, () => server.Data.Change(request.Add, request.Remove, request.Where, request.Correct));

    private void ChangeDonations(DonationsRequest request) => Do(request.AfterRequests, request.Path, () =>
    {
        server.Fec.Change(request.Add, request.Correct, request.Remove);
        if (request.QuietCommittees > 0)
            server.Fec.AddQuietCommittees(request.QuietCommittees);
        if (request.Legislators > 0)
            server.Fec.AddLegislators(request.Legislators);
    });

    private void ChangeHouse(HouseRequest request) => Do(request.AfterRequests, request.Path, () => HouseChanges.Make(server.House, server.Fec.Legislators, request, server.Today));

    private void ChangeSenate(SenateRequest request) => Do(request.AfterRequests, request.Path, () => SenateChanges.Make(server.Senate, server.Fec.Legislators, request, server.Today));

    private void KillAfter(KillRequest request) => server.When(request.AfterRequests, request.Path, () => _ = KillAsync(request));

    private static async Task KillAsync(KillRequest request)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(request.DelayMs));
        using var process = Process.GetProcessById(request.ProcessId);
        process.Kill();
    }

    private void Do(int? afterRequests, string path, Action change)
    {
        if (afterRequests is { } requests)
            server.When(requests, path, change);
        else
            change();
    }

    private async Task SetOptionsAsync(HttpContext context)
    {
        var body = await BodyAsync<JsonElement>(context);
        var request = body.Deserialize<OptionsRequest>(ControlJson.Camel)!;
        bool Has(string name) => body.TryGetProperty(name, out _);

        if (request.LatencyMs is { } milliseconds)
            server.Latency = TimeSpan.FromMilliseconds(milliseconds);
        if (Has("slowAbove") || Has("rejectAbove"))
        {
            server.Capacity = request is { SlowAbove: null, RejectAbove: null }
                ? null
                : new Capacity(request.SlowAbove ?? int.MaxValue, request.RejectAbove ?? int.MaxValue);
        }
        var limits = server.Fec.Limits;
        if (Has("hourlyLimit"))
            limits.PerHour = request.HourlyLimit;
        if (Has("secondLimit"))
            limits.PerSecond = request.SecondLimit;
        limits.SendRateHeaders = request.SendRateHeaders ?? limits.SendRateHeaders;
        limits.SendRetryAfter = request.SendRetryAfter ?? limits.SendRetryAfter;
        server.Fec.EstimateAbove = request.EstimateAbove ?? server.Fec.EstimateAbove;
        if (request.HoldAnswers is { } hold)
            HoldAnswers(hold, request.AfterRequests);
    }

    private void HoldAnswers(bool hold, int? afterRequests)
    {
        _held.TrySetResult();
        server.AnswersAfter = Task.CompletedTask;
        if (!hold)
            return;
        var held = _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Do(afterRequests, "*", () =>
        {
            // Requests that come too few for this test come in the next one, which does not want it any more.
            if (!held.Task.IsCompleted)
                server.AnswersAfter = held.Task;
        });
    }

    /// <summary>All of them, or those of ?committee_id=…&amp;period=…, with all fields or ?fields=sub_id,….</summary>
    private Task DonationsAsync(HttpContext context)
    {
        var query = context.Request.Query;
        int? period = query.TryGetValue("period", out var text) ? int.Parse(text.ToString(), CultureInfo.InvariantCulture) : null;
        var donations = query.TryGetValue("committee_id", out var committee)
            ? server.Fec.DonationsOf(committee.ToString(), period)
            : server.Fec.Donations.Where(d => period is null || d.TwoYearTransactionPeriod == period);
        return query.TryGetValue("fields", out var fields)
            ? LinesAsync(context, donations, ControlJson.SnakeWith(fields.ToString().Split(',')))
            : LinesAsync(context, donations);
    }

    private static async Task<T> BodyAsync<T>(HttpContext context) =>
        await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ControlJson.Camel)
        ?? throw new JsonException("The body is empty.");

    private static async Task AnswerAsync(HttpContext context, object answer)
    {
        context.Response.ContentType = Page.Json;
        await JsonSerializer.SerializeAsync(context.Response.Body, answer, ControlJson.Camel);
    }

    private static async Task LinesAsync<T>(HttpContext context, IEnumerable<T> records, JsonSerializerOptions? options = null)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await using var lines = new StreamWriter(context.Response.Body);
        foreach (var record in records)
        {
            await lines.WriteAsync(JsonSerializer.Serialize(record, options ?? ControlJson.Snake));
            await lines.WriteAsync('\n');
        }
    }

    private static Task MissingAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return AnswerAsync(context, new { error = "There is no such thing in the control API." });
    }
}
