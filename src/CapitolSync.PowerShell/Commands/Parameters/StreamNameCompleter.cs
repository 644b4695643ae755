namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the names of streams.</summary>
public sealed class StreamNameCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Names(string parameterName) => ModuleEngine.Instance.Catalog.Streams.Select(stream => stream.Name);
}
