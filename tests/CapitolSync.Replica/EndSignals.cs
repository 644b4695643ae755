using System.Runtime.InteropServices;

namespace CapitolSync.Replica;

/// <summary>What ends the program: SIGTERM, SIGINT, and the end of stdin where that is wanted.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _interrupt;

    public EndSignals()
    {
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    }

    public async Task WaitAsync(bool untilStdinCloses)
    {
        var stdin = untilStdinCloses ? Console.OpenStandardInput().CopyToAsync(Stream.Null) : _ended.Task;
        await await Task.WhenAny(_ended.Task, stdin);
    }

    public void Dispose()
    {
        _terminate.Dispose();
        _interrupt.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        _ended.TrySetResult();
    }
}
