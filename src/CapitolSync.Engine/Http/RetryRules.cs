using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Telemetry;
using Polly;
using Polly.Retry;

namespace CapitolSync.Engine.Http;

/// <summary>Which failures are worth another attempt, and when.</summary>
internal static class RetryRules
{
    /// <summary>The pass of the breaker under which a page is requested.</summary>
    public static readonly ResiliencePropertyKey<BreakerPass> Pass = new("pass");

    /// <summary>What kind of page it is.</summary>
    public static readonly ResiliencePropertyKey<string> Endpoint = new("endpoint");

    /// <summary>Makes the pipeline of one run.</summary>
    public static ResiliencePipeline Build(
        SourceSettings settings, CircuitBreaker breaker, RunFigures figures, KeyValuePair<string, object?> sourceTag,
        TimeProvider time, Func<double> random, Action<PageException, TimeSpan> retrying)
    {
        if (settings.MaximumRetryCount == 0)
            return ResiliencePipeline.Empty;
        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = settings.MaximumRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.RetryInterval,
                MaxDelay = settings.MaximumRetryAfter,
                Randomizer = random,
                // A probe is one request, and once the breaker has opened there is nothing to insist on.
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Exception is PageException failure && failure.IsWorthRetry(settings.MaximumRetryAfter)
                    && args.Context.Properties.TryGetValue(Pass, out var pass) && !pass.IsProbe && breaker.IsCurrent(pass)),
                DelayGenerator = static args => ValueTask.FromResult((args.Outcome.Exception as PageException)?.RetryAfter),
                OnRetry = args =>
                {
                    if (args.Context.Properties.TryGetValue(Endpoint, out var endpoint))
                        figures.Endpoint(endpoint).CountRetry();
                    EngineMeter.Retries.Add(1, sourceTag);
                    retrying((PageException)args.Outcome.Exception!, args.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }
}
