using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Filings;

/// <summary>What the cmdlets that read documents on this machine share: errors one by one, and stopping.</summary>
public abstract class FilingWorkCommand : CapitolCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary><para type="description">Return each filing as stored.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Ends with the pipeline.</summary>
    public void Dispose()
    {
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Asks once for all documents, and names the first.</summary>
    private protected bool Agree(int count, string first, string path, string action)
    {
        var documents = count == 1 ? first : $"{first} and {Wording.Number(count - 1)} more";
        return ShouldProcess($"'{path}'", string.Format(CultureInfo.InvariantCulture, action, $"{Wording.Count(count, "document")} ({documents})"));
    }

    /// <summary>Tells what came of each document, as it comes.</summary>
    private protected void WriteReadings(Func<CancellationToken, IAsyncEnumerable<FilingReading>> read)
    {
        var readings = read(_stop.Token).GetAsyncEnumerator(_stop.Token);
        try
        {
            while (Guarded(() => ModuleEngine.WaitFor(Task.Run(async () => await readings.MoveNextAsync()))))
                Write(readings.Current);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            ModuleEngine.WaitFor(Task.Run(async () => await readings.DisposeAsync()));
        }
    }

    private void Write(FilingReading reading)
    {
        if (reading.Error is { } error)
            WriteError(ErrorRecords.FromEnd(error));
        else
            WriteVerbose($"{reading.Filing?.FilingId}: {reading.Filing?.Status}, {reading.Filing?.Transactions ?? 0} transactions.");
        if (PassThru && reading.Filing is not null)
            WriteObject(reading.Filing);
    }
}
