using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Probes;

/// <summary>
/// Tests one source. Its requests pass the gate and the budget like those of a sync; each is sent once, since
/// what is asked is how the source is now.
/// </summary>
internal sealed class SourceProbe(SourceProbePlan plan, SourceSettings settings, ProbeServices tools)
{
    private readonly RunFigures _figures = new();
    private int? _status;

    private Source Source => plan.Source;

    /// <summary>Tests it.</summary>
    /// <param name="force">Ask it even if it asked us to stay away.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SyncException">The database cannot be written.</exception>
    public async Task<SourceProbeResult> TestAsync(bool force, CancellationToken cancel)
    {
        var now = tools.Time.GetUtcNow();
        var test = new SourceProbeResult
        {
            Source = Source.Name,
            BaseUri = settings.BaseUri,
            Key = plan.NeedsKey ? KeyAcceptance.Unknown : KeyAcceptance.NotNeeded,
            TestedAt = now,
        };
        var block = FindBlock();
        if (block is not null && block.Until > now && !force)
            return WithBudget(test with { ErrorId = ErrorIds.SourceBlocked, BlockedUntil = block.Until, Problem = NotAsked(block) });
        var account = BudgetAccount.Of(Source, settings.Key);
        await using (var budget = tools.Writer is { } writer && settings.Budget.Count > 0 ? new RequestBudget(account, settings, writer, _figures, tools.Time) : null)
        {
            using var http = new HttpStack();
            test = await AskAsync(Client(http, budget), test, cancel);
        }

        await NoteBlockAsync(test, block);
        return WithBudget(test with
        {
            IsReachable = _status is not null ? true : _figures.Requests > 0 ? false : null,
            StatusCode = _status,
            Requests = (int)_figures.Requests,
        });
    }

    private async Task<SourceProbeResult> AskAsync(SourceClient client, SourceProbeResult test, CancellationToken cancel)
    {
        try
        {
            foreach (var page in plan.Pages(tools.Time.GetUtcNow()))
            {
                var look = await client.GetAsync(ToRequest(page), cancel);
                test = ProbeResults.Add(test, page, look) with
                {
                    LatencyMs = test.LatencyMs ?? _figures.Endpoint(page.Endpoint).Latency.Summarize()?.Max.TotalMilliseconds,
                    Key = plan.NeedsKey ? KeyAcceptance.Accepted : KeyAcceptance.NotNeeded,
                };
            }

            return test;
        }
        catch (PageException failure)
        {
            return test with { ErrorId = failure.ErrorId, Problem = failure.Message, LatencyMs = test.LatencyMs ?? Latency() };
        }
        catch (SyncException end) when (end.ErrorId is ErrorIds.SourceBlocked or ErrorIds.ApiKeyRefused or ErrorIds.RateBudgetSpent)
        {
            return test with
            {
                ErrorId = end.ErrorId,
                Problem = end.Message,
                LatencyMs = test.LatencyMs ?? Latency(),
                BlockedUntil = BlockWatch.BlockOf(end)?.Until,
                Key = end.ErrorId is ErrorIds.ApiKeyRefused ? KeyAcceptance.Refused : test.Key,
            };
        }
    }

    private PageRequest<PageInspection> ToRequest(ProbePage page) => new()
    {
        Path = page.Path,
        Endpoint = page.Endpoint,
        IsCutShort = page.IsCutShort,
        Read = page.Look,
        Answered = status => _status = status,
    };

    private SourceClient Client(HttpStack http, RequestBudget? budget)
    {
        var fetcher = new PageFetcher(Source, settings, http.CreateClient(), budget, tools.Time);
        var once = settings with { MaximumRetryCount = 0 };
        return new SourceClient(
            Source, tools.GateOf(settings.BaseUri), once, fetcher, budget, new CircuitBreaker(new BreakerOptions(), tools.Time), _figures, tools.Time,
            static () => 0, static (_, _) => { });
    }

    /// <summary>How long the one answer took that there was.</summary>
    private double? Latency() => _status is null ? null : _figures.Endpoints.FirstOrDefault()?.Latency.Summarize()?.Max.TotalMilliseconds;

    private SourceBlock? FindBlock()
    {
        using var connection = tools.Database?.ConnectForReading();
        return connection is null ? null : SourceTable.Find(connection, Source.Name);
    }

    private async Task NoteBlockAsync(SourceProbeResult test, SourceBlock? before)
    {
        if (tools.Writer is not { } writer)
            return;
        if (test.BlockedUntil is { } until)
            await writer.StoreAsync(new DelegateBatch(session => SourceTable.Block(session, Source.Name, new SourceBlock(until, $"it answered {_status}"))), CancellationToken.None);
        else if (before is not null && test.ErrorId is null)
            await writer.StoreAsync(new DelegateBatch(session => SourceTable.Unblock(session, Source.Name)), CancellationToken.None);
    }

    private SourceProbeResult WithBudget(SourceProbeResult test)
    {
        if (settings.Budget.Count == 0)
            return test;
        using var connection = tools.Database?.ConnectForReading();
        // Without a database nothing was counted but what was just sent.
        return test with
        {
            BudgetLeft = connection is null
                ? settings.Budget.Min(limit => limit.Requests) - _figures.Requests
                : BudgetTable.Available(connection, BudgetAccount.Of(Source, settings.Key), settings.Budget, tools.Time.GetUtcNow()).Requests,
        };
    }

    private string NotAsked(SourceBlock block) => string.Create(CultureInfo.InvariantCulture,
        $"{Source.Name} asked us to stay away until {block.Until:yyyy-MM-dd HH:mm} UTC ({block.Why}), so it was not asked. Test it again then, or with -Force.");
}
