using System.Runtime.ExceptionServices;
using CapitolSync.Engine;

namespace CapitolSync.PowerShell;

/// <summary>The engine of this process: what all cmdlets in all runspaces share are the gates of the sources.</summary>
internal static class ModuleEngine
{
    public static SyncEngine Instance { get; } = new();

    /// <summary>Waits on the pipeline thread for something short.</summary>
    public static void WaitFor(Task task)
    {
        try
        {
            task.Wait();
        }
        catch (AggregateException error) when (error.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }

    /// <summary>Waits on the pipeline thread for something short.</summary>
    public static T WaitFor<T>(Task<T> task)
    {
        T result = default!;
        WaitFor(KeepAsync());
        return result;

        async Task KeepAsync() => result = await task.ConfigureAwait(false);
    }
}
