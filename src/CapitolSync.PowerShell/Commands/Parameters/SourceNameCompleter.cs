namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the names of sources.</summary>
public sealed class SourceNameCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Names(string parameterName) => ModuleEngine.Instance.Catalog.Sources.Select(source => source.Name);
}
