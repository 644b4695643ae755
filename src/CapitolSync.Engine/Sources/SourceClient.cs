using CapitolSync.Engine.Pipeline;
using Polly;
using Polly.Retry;

namespace CapitolSync.Engine.Sources;

/// <summary>
/// Asks one source for pages on behalf of one run: the breaker, then for each attempt the gate, the
/// request and the reading of its body. Transient failures are tried again.
/// </summary>
internal sealed class SourceClient
{
    private static readonly ResiliencePropertyKey<BreakerPass> PassKey = new("pass");
    private readonly SourceGate _gate;
    private readonly SourceSettings _settings;
    private readonly PageFetcher _fetcher;
    private readonly RequestBudget? _budget;
    private readonly CircuitBreaker _breaker;
    private readonly RunFigures _figures;
    private readonly ResiliencePipeline _retry;

    public SourceClient(
        SourceGate gate, SourceSettings settings, PageFetcher fetcher, RequestBudget? budget, CircuitBreaker breaker, RunFigures figures,
        TimeProvider time, Func<double> random, Action<PageException, TimeSpan> retrying)
    {
        _gate = gate;
        _settings = settings;
        _fetcher = fetcher;
        _budget = budget;
        _breaker = breaker;
        _figures = figures;
        _retry = BuildRetry(time, random, retrying);
    }

    /// <summary>Gets a page.</summary>
    /// <exception cref="PageException">It could not be had, or read, after all attempts.</exception>
    /// <exception cref="BreakerTrippedException">The breaker is open for good.</exception>
    /// <exception cref="SyncException">The source wants no more requests.</exception>
    public async Task<T> GetAsync<T>(PageRequest<T> request, CancellationToken cancel)
    {
        var pass = await _breaker.EnterAsync(cancel);
        var settled = false;
        try
        {
            var page = await FirstOrRetryAsync(request, pass, cancel);
            settled = true;
            _breaker.Succeeded(pass);
            return page;
        }
        catch (PageException failure)
        {
            settled = true;
            _breaker.Failed(pass, failure);
            throw;
        }
        finally
        {
            if (!settled)
                _breaker.Abandoned(pass);
        }
    }

    /// <summary>Nearly every page comes at the first attempt; only one that does not pays for the retrying.</summary>
    private async Task<T> FirstOrRetryAsync<T>(PageRequest<T> request, BreakerPass pass, CancellationToken cancel)
    {
        Exception? first;
        try
        {
            return await AttemptAsync(request, cancel);
        }
        catch (PageException failure) when (failure.IsTransient && _settings.MaximumRetryCount > 0)
        {
            first = failure;
        }

        var context = ResilienceContextPool.Shared.Get(cancel);
        context.Properties.Set(PassKey, pass);
        try
        {
            return await _retry.ExecuteAsync(
                async (context, state) => Interlocked.Exchange(ref first, null) is { } failure
                    ? throw failure
                    : await state.Client.AttemptAsync(state.Request, context.CancellationToken),
                context, (Client: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> AttemptAsync<T>(PageRequest<T> request, CancellationToken cancel)
    {
        PageBody body;
        await _gate.EnterAsync(_settings, _budget, cancel);
        try
        {
            request.Sending?.Invoke();
            _figures.CountRequest();
            body = await _fetcher.FetchAsync(request, cancel);
        }
        finally
        {
            _gate.Leave();
        }

        using (body)
        {
            _figures.CountBody(body.Length);
            return request.Read(body);
        }
    }

    private ResiliencePipeline BuildRetry(TimeProvider time, Func<double> random, Action<PageException, TimeSpan> retrying)
    {
        if (_settings.MaximumRetryCount == 0)
            return ResiliencePipeline.Empty;
        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = _settings.MaximumRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = _settings.RetryInterval,
                MaxDelay = _settings.MaximumRetryAfter,
                Randomizer = random,
                // A probe is one request, and once the breaker has opened there is nothing to insist on.
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Exception is PageException { IsTransient: true }
                    && args.Context.Properties.TryGetValue(PassKey, out var pass) && !pass.IsProbe && _breaker.IsCurrent(pass)),
                DelayGenerator = static args => ValueTask.FromResult((args.Outcome.Exception as PageException)?.RetryAfter),
                OnRetry = args =>
                {
                    _figures.CountRetry();
                    retrying((PageException)args.Outcome.Exception!, args.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }
}
