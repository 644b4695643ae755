using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Probes;

/// <summary>
/// Probes one source. Its requests pass the gate and the quota like those of a sync; each is sent once, since
/// the question is how the source is now.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="pages">The pages to ask for, given the time; a later one is requested only if the earlier ones were answered.</param>
/// <param name="settings">How to contact it.</param>
/// <param name="services">What the probes share.</param>
internal sealed class SourceProbe(
    Source source, Func<DateTimeOffset, IReadOnlyList<ProbePage>> pages, SourceSettings settings, ProbeServices services) : IRequestObserver
{
    private readonly RunFigures _figures = new();
    private int? _status;

    private bool NeedsKey => source.Key is not null;

    /// <summary>Probes it.</summary>
    /// <param name="force">Contact it even if it has blocked requests.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SyncException">The database cannot be written.</exception>
    public async Task<SourceProbeResult> RunAsync(bool force, CancellationToken cancel)
    {
        var now = services.Time.GetUtcNow();
        var test = new SourceProbeResult
        {
            Source = source.Name,
            BaseUri = settings.BaseUri,
            Key = NeedsKey ? KeyAcceptance.Unknown : KeyAcceptance.NotNeeded,
            TestedAt = now,
        };
        var block = FindBlock();
        if (block is not null && block.IsInForce(now) && !force)
            return WithBudget(test with { ErrorId = ErrorIds.SourceBlocked, BlockedUntil = block.Until, Problem = NotAsked(block) });
        if (source.Key is { HasDemo: false } definition && settings.Key is null)
        {
            return test with
            {
                ErrorId = ErrorIds.ApiKeyMissing,
                Problem = $"There is no API key for {source.Name}, so it was not contacted. Set $env:{definition.EnvironmentVariable}; a key is free at {definition.SignUp}.",
            };
        }

        if (ContactRules.Complaint(source, settings) is { } complaint)
            return test with { ErrorId = complaint.ErrorId, Problem = complaint.Message };
        var once = settings with { MaximumRetryCount = 0 };
        await using (var connection = services.Connector.Connect(source, once, new CircuitBreaker(new BreakerOptions(), services.Time), _figures))
            test = await AskAsync(connection.Client, test, cancel);

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
            foreach (var page in pages(services.Time.GetUtcNow()))
            {
                var inspection = await client.GetAsync(ToRequest(page), cancel);
                test = ProbeResults.Add(test, page, inspection) with
                {
                    LatencyMs = test.LatencyMs ?? _figures.Endpoint(page.Endpoint).Latency.Summarize()?.Max.TotalMilliseconds,
                    Key = NeedsKey ? KeyAcceptance.Accepted : KeyAcceptance.NotNeeded,
                };
            }

            return test;
        }
        catch (PageException failure)
        {
            return test with { ErrorId = failure.ErrorId, Problem = failure.Message, LatencyMs = test.LatencyMs ?? Latency() };
        }
        catch (SyncException end) when (end.ErrorId is ErrorIds.SourceBlocked or ErrorIds.ApiKeyRefused or ErrorIds.RateBudgetSpent or ErrorIds.ConnectionFailed)
        {
            return test with
            {
                ErrorId = end.ErrorId,
                Problem = end.Message,
                LatencyMs = test.LatencyMs ?? Latency(),
                BlockedUntil = SourceBlock.Of(end)?.Until,
                Key = end.ErrorId is ErrorIds.ApiKeyRefused ? KeyAcceptance.Refused : test.Key,
            };
        }
    }

    void IRequestObserver.Answered(int status) => _status = status;

    private PageRequest<PageInspection> ToRequest(ProbePage page) => new()
    {
        Path = page.Path,
        Endpoint = page.Endpoint,
        Reader = page.Reader,
        // A probe asks how the source is, and signs in nowhere.
        IsOpen = true,
        Observer = this,
    };

    /// <summary>How long the one answer took that there was.</summary>
    private double? Latency() => _status is null ? null : _figures.Endpoints.FirstOrDefault()?.Latency.Summarize()?.Max.TotalMilliseconds;

    private SourceBlock? FindBlock()
    {
        using var connection = services.Database?.ConnectForReading();
        return connection is null ? null : SourceTable.Find(connection, source.Name);
    }

    private async Task NoteBlockAsync(SourceProbeResult test, SourceBlock? before)
    {
        if (services.Connector.Writer is not { } writer)
            return;
        if (test.BlockedUntil is { } until)
            await writer.StoreAsync(session => SourceTable.Block(session, source.Name, new SourceBlock(until, $"it answered {_status}")));
        else if (before is not null && test.ErrorId is null)
            await writer.StoreAsync(session => SourceTable.Unblock(session, source.Name));
    }

    private SourceProbeResult WithBudget(SourceProbeResult test)
    {
        if (settings.Budget.Count == 0)
            return test;
        using var connection = services.Database?.ConnectForReading();
        // Without a database nothing was counted but what was just sent.
        return test with
        {
            BudgetLeft = connection is null
                ? settings.Budget.Min(limit => limit.Requests) - _figures.Requests
                : BudgetTable.Available(connection, BudgetAccount.Of(source, settings.Key), settings.Budget, services.Time.GetUtcNow()).Requests,
        };
    }

    private string NotAsked(SourceBlock block) => string.Create(CultureInfo.InvariantCulture,
        $"{source.Name} blocked requests until {block.Until:yyyy-MM-dd HH:mm} UTC ({block.Why}), so it was not contacted. Test it again after that, or use -Force.");
}
