using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters.Values;

/// <summary>
/// Takes names: a null among them is left out, and an object that is not text is refused. PowerShell would make text of
/// everything, and look for a member who is called like all properties of a record. A cell of a table with several IDs is
/// taken apart.
/// </summary>
public sealed class NamesArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether blank names are left out too, and a list may be empty: the cmdlet skips rows that have no name.</summary>
    public bool SkipsBlank { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (SkipsBlank && ValueList.IsBlank(inputData))
            return Array.Empty<string>();
        if (ValueList.Of(inputData) is not { } values)
            return ValueList.IdsOf(inputData) ?? Require(inputData);
        var names = values.Where(value => !(SkipsBlank ? ValueList.IsBlank(value) : ValueList.IsNull(value)))
            .SelectMany(value => (IEnumerable<object?>?)ValueList.IdsOf(value) ?? [Require(value)]).ToArray();
        // No names at all would let everything through.
        if (names.Length == 0 && values.Count > 0 && !SkipsBlank)
            throw new ArgumentTransformationMetadataException("All values are $null. Give at least one, or leave out the parameter.");
        return names.SequenceEqual(values) ? inputData : names;
    }

    private static object? Require(object? value)
    {
        if (ValueList.IsNull(value) || (value is PSObject wrapped ? wrapped.BaseObject : value) is string or IFormattable or IConvertible or Uri)
            return value;
        var message = $"A name or an ID is needed as text, not an object of type {(value is PSObject bag ? bag.BaseObject : value)!.GetType().Name}.";
        // By this cause, PowerShell goes on to bind the properties of an object from the pipeline.
        throw new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}
