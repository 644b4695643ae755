using System.Runtime.ExceptionServices;
using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Telemetry;
using Polly;

namespace CapitolSync.Engine.Http;

/// <summary>
/// Asks one source for pages on behalf of one run: the breaker, then for each attempt the gate, the
/// request and the reading of its body. Transient failures are tried again.
/// </summary>
internal sealed class SourceClient
{
    private readonly Source _source;
    private readonly SourceSession? _session;
    private readonly SourceGate _gate;
    private readonly SourceSettings _settings;
    private readonly PageFetcher _fetcher;
    private readonly RequestBudget? _budget;
    private readonly CircuitBreaker _breaker;
    private readonly RunFigures _figures;
    private readonly TimeProvider _time;
    // Nearly every run needs none, and building one costs more than a hundred requests.
    private readonly Lazy<ResiliencePipeline> _retry;
    private readonly IConcurrencyLimit _limit;
    private readonly Func<int> _mostInFlight;
    private readonly KeyValuePair<string, object?> _sourceTag;

    // What ended all asking: whoever still waits at the gate is not to ask once more.
    private volatile SyncException? _refusal;

    public SourceClient(
        Source source, SourceSession? session, SourceGate gate, SourceSettings settings, PageFetcher fetcher, RequestBudget? budget, CircuitBreaker breaker,
        RunFigures figures, TimeProvider time, Func<double> random, Action<PageException, TimeSpan> retrying)
    {
        _source = source;
        _session = session;
        _sourceTag = new KeyValuePair<string, object?>("source", source.Name);
        _limit = settings.IsAdaptive ? new AdaptiveLimit(settings.Concurrency) : new FixedLimit(settings.Concurrency);
        _mostInFlight = () => _limit.Current;
        _time = time;
        _gate = gate;
        _settings = settings;
        _fetcher = fetcher;
        _budget = budget;
        _breaker = breaker;
        _figures = figures;
        _retry = new Lazy<ResiliencePipeline>(() => RetryRules.Build(settings, breaker, figures, _sourceTag, time, random, retrying));
    }

    /// <summary>Hears of each request once it has ended.</summary>
    public Action<string>? Trace { get; init; }

    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path and query below the source's address.</param>
    public Uri AddressOf(string path) => _fetcher.AddressOf(path);

    /// <summary>Gets a page.</summary>
    /// <exception cref="PageException">It could not be had, or read, after all attempts.</exception>
    /// <exception cref="BreakerTrippedException">The breaker is open for good.</exception>
    /// <exception cref="SyncException">The source refuses further requests.</exception>
    public Task<T> GetAsync<T>(PageRequest<T> request, CancellationToken cancel) =>
        request.IsOpen || _source.Login is not { } login || _session is null ? GetOneAsync(request, cancel) : GetSignedInAsync(request, _session, login, cancel);

    private async Task<T> GetSignedInAsync<T>(PageRequest<T> request, SourceSession session, ISourceLogin login, CancellationToken cancel)
    {
        var visit = await session.EnterAsync(lost: 0, () => login.SignInAsync(this, _settings, cancel), cancel);
        try
        {
            return await GetServedAsync(request, session, hasJustSignedIn: false, cancel);
        }
        catch (SessionLostException)
        {
            // Signed in again once; whoever is shown the door right after that would be for ever.
            await session.EnterAsync(visit, () => login.SignInAsync(this, _settings, cancel), cancel);
        }

        try
        {
            return await GetServedAsync(request, session, hasJustSignedIn: true, cancel);
        }
        catch (SessionLostException lost)
        {
            throw new SyncException(ErrorIds.FormatChanged, SignInAgain(_fetcher.AddressOf(request.Path)), lost) { Target = request.Path };
        }
    }

    private async Task<T> GetServedAsync<T>(PageRequest<T> request, SourceSession session, bool hasJustSignedIn, CancellationToken cancel)
    {
        // Where others were given pages, it is this page that cannot be had; if it is all of them, the breaker ends the run.
        var page = await GetOneAsync(request, cancel, isOneOfMany: hasJustSignedIn && session.HasServed);
        session.Served();
        return page;
    }

    private string SignInAgain(Uri uri) => $"{_source.Name} asks to sign in again for {uri}, although that has just been done. Test-CtSource shows its state.";

    private async Task<T> GetOneAsync<T>(PageRequest<T> request, CancellationToken cancel, bool isOneOfMany = false)
    {
        var asked = _time.GetTimestamp();
        var pass = await _breaker.EnterAsync(cancel);
        _figures.CountBreakerWait(_time.GetElapsedTime(asked));
        var settled = false;
        try
        {
            T page;
            try
            {
                page = await AttemptAsync(request, cancel);
            }
            catch (SessionLostException lost) when (isOneOfMany)
            {
                var uri = _fetcher.AddressOf(request.Path);
                throw new PageException(ErrorIds.FormatChanged, SignInAgain(uri), lost) { Uri = uri };
            }
            catch (PageException first) when (first.IsWorthRetry(_settings.MaximumRetryAfter) && _settings.MaximumRetryCount > 0)
            {
                page = await RetryAsync(request, pass, first, cancel);
            }

            await InTurnAsync(request, pass);
            settled = true;
            _breaker.Succeeded(pass);
            return page;
        }
        catch (PageException failure) when (failure.FatalError is not null)
        {
            throw failure.FatalError;
        }
        catch (PageException failure)
        {
            await InTurnAsync(request, pass);
            settled = true;
            Settle(request, pass, failure);
            throw;
        }
        finally
        {
            if (!settled)
                _breaker.Abandoned(pass);
        }
    }

    /// <summary>Failures in a row are counted in the order of the requests. A probe is one of its own, and what came before may wait for it.</summary>
    private static Task InTurnAsync<T>(PageRequest<T> request, BreakerPass pass) => pass.IsProbe ? Task.CompletedTask : request.After;

    /// <summary>That one page is gone is an answer like any other: the source is well.</summary>
    private void Settle<T>(PageRequest<T> request, BreakerPass pass, PageException failure)
    {
        if (request.MayBeGone && failure.StatusCode is 404 or 410)
            _breaker.Succeeded(pass);
        else if (request.MayBeBroken && string.Equals(failure.ErrorId, ErrorIds.PageBroken, StringComparison.Ordinal))
            _breaker.Abandoned(pass);
        else
            _breaker.Failed(pass, failure);
    }

    /// <summary>Nearly every page comes at the first attempt; only one that does not pays for the retrying.</summary>
    private async Task<T> RetryAsync<T>(PageRequest<T> request, BreakerPass pass, Exception failed, CancellationToken cancel)
    {
        Exception? first = failed;
        var context = ResilienceContextPool.Shared.Get(cancel);
        context.Properties.Set(RetryRules.Pass, pass);
        context.Properties.Set(RetryRules.Endpoint, request.Endpoint);
        try
        {
            return await _retry.Value.ExecuteAsync(
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
        var figures = _figures.Endpoint(request.Endpoint);
        var asked = _time.GetTimestamp();
        if (_budget is not null && request.BudgetItem is { } item)
            await _budget.TakeItemAsync(item, cancel);
        await _gate.EnterAsync(_settings, _mostInFlight, _budget, cancel);
        PageBody body;
        try
        {
            if (_refusal is { } refusal)
                ExceptionDispatchInfo.Throw(refusal);
            CountGateWait(_time.GetElapsedTime(asked));
            request.Observer?.Sending();
            body = await SendAsync(request, figures, cancel);
        }
        finally
        {
            _gate.Leave();
        }

        using (body)
        {
            if (!request.IsOpen && _source.Login is { } login && login.IsSignIn(body))
                throw new SessionLostException(_fetcher.AddressOf(request.Path));
            request.Received?.Invoke();
            figures.CountBody(body.Length);
            EngineMeter.Bytes.Add(body.Length, _sourceTag);
            return Read(request, body);
        }
    }

    private T Read<T>(PageRequest<T> request, PageBody body)
    {
        try
        {
            return request.Reader.Read(body);
        }
        catch (PageException failure) when (failure.Uri is null)
        {
            // Who reads a page does not know where it came from.
            throw failure.At(_fetcher.AddressOf(request.Path));
        }
        catch (Exception error) when (error is not (PageException or SyncException or OperationCanceledException or SessionLostException or OutOfMemoryException))
        {
            // Whatever a page holds, it is the page that cannot be read, and others can.
            var uri = _fetcher.AddressOf(request.Path);
            throw new PageException(ErrorIds.FormatChanged, $"{uri} has an unexpected format: {error.Message}", error) { Uri = uri };
        }
    }

    private async Task<PageBody> SendAsync<T>(PageRequest<T> request, EndpointFigures figures, CancellationToken cancel)
    {
        using var activity = EngineMeter.Activities.StartActivity(request.Endpoint, System.Diagnostics.ActivityKind.Client);
        figures.CountRequest();
        EngineMeter.RequestsInFlight.Add(1, _sourceTag);
        var sent = _time.GetTimestamp();
        var (outcome, bytes) = ("ok", 0);
        try
        {
            var body = await _fetcher.FetchAsync(request, cancel);
            bytes = body.Length;
            if (_limit.Succeeded(_time.GetElapsedTime(sent)))
                _gate.Widen();
            return body;
        }
        catch (Exception error)
        {
            // Before the slot is given back, so that nobody slips through.
            _refusal ??= error as SyncException;
            outcome = RequestOutcomes.Describe(error);
            activity?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, outcome);
            if (RequestOutcomes.IsOverload(error))
                _limit.Overloaded();
            if (error is not (OperationCanceledException or SessionLostException))
                figures.CountFailure();
            throw;
        }
        finally
        {
            var latency = _time.GetElapsedTime(sent);
            figures.Latency.Add(latency);
            EngineMeter.RequestsInFlight.Add(-1, _sourceTag);
            EngineMeter.RequestDuration.Record(latency.TotalSeconds, _sourceTag, new("endpoint", request.Endpoint), new("outcome", outcome));
            Trace?.Invoke(RequestOutcomes.Line(request, _fetcher.AddressOf(request.Path), outcome, bytes, latency));
        }
    }

    private void CountGateWait(TimeSpan wait)
    {
        _figures.CountGateWait(wait);
        EngineMeter.GateWait.Record(wait.TotalSeconds, _sourceTag);
    }
}
