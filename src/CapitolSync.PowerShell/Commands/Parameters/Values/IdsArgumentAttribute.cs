using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters.Values;

/// <summary>
/// Takes IDs: what is null or blank is left out. PowerShell would make the number 0 of an empty cell, and complain of each
/// row of a pipeline that has no ID. A cell of a table with several IDs is taken apart.
/// </summary>
public sealed class IdsArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (ValueList.Of(inputData) is not { } values)
            return ValueList.IsBlank(inputData) ? Array.Empty<long>() : ValueList.PartsOf(inputData) ?? inputData;
        var ids = values.Where(value => !ValueList.IsBlank(value)).SelectMany(value => (IEnumerable<object?>?)ValueList.PartsOf(value) ?? [value]).ToArray();
        return ids.SequenceEqual(values) ? inputData : ids;
    }
}
