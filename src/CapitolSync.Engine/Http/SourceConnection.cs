using CapitolSync.Engine.Limits;

namespace CapitolSync.Engine.Http;

/// <summary>One run's connection to its source. Disposing it gives back what it reserved of the quota.</summary>
/// <param name="client">Asks for pages.</param>
/// <param name="budget">The run's share of the quota, if the source has one.</param>
internal sealed class SourceConnection(SourceClient client, RequestBudget? budget) : IAsyncDisposable
{
    public SourceClient Client => client;

    public ValueTask DisposeAsync() => budget?.DisposeAsync() ?? ValueTask.CompletedTask;
}
