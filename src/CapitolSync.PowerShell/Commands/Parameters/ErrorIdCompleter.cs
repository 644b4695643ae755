using System.Reflection;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes error IDs.</summary>
public sealed class ErrorIdCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Names(string parameterName) =>
        typeof(ErrorIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);
}
