using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>A column of a flat table: its name, and how a row has its value.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Read">The value in a row, as it is.</param>
internal sealed record FlatColumn(string Name, Func<PSObject, object?> Read);
