using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Http;

/// <summary>Makes connections to sources: the one place where gate, quota, breaker and retries are put together.</summary>
/// <param name="Http">The pooled connections.</param>
/// <param name="GateOf">The gate of an address.</param>
/// <param name="Writer">Writes the quota's account; <see langword="null"/> without a database, and so without an account.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">Numbers from 0 to 1 for jitter.</param>
internal sealed record SourceConnector(HttpStack Http, Func<Uri, SourceGate> GateOf, StoreWriter? Writer, TimeProvider Time, Func<double> Random)
{
    /// <summary>Hears of each request once it has ended: method, address, outcome, size and time.</summary>
    public Action<string>? Trace { get; init; }

    /// <summary>Connects one run to its source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="settings">How to contact it.</param>
    /// <param name="breaker">The run's breaker.</param>
    /// <param name="figures">The run's figures.</param>
    /// <param name="retrying">Hears of each retry and of the pause before it.</param>
    public SourceConnection Connect(
        Source source, SourceSettings settings, CircuitBreaker breaker, RunFigures figures, Action<PageException, TimeSpan>? retrying = null)
    {
        var budget = Writer is not null && settings.Budget.Count > 0
            ? new RequestBudget(BudgetAccount.Of(source, settings.Key), settings, Writer, figures, Time)
            : null;
        var fetcher = new PageFetcher(source, settings, Http, budget, Time);
        var client = new SourceClient(
            source, source.Login is null ? null : Http.SessionOf(source), GateOf(settings.BaseUri), settings, fetcher, budget, breaker, figures, Time, Random, retrying ?? (static (_, _) => { }))
        {
            Trace = Trace,
        };
        return new SourceConnection(client, budget);
    }
}
