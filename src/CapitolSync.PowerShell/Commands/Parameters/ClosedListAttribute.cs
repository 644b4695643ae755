using System.Collections;
using System.Management.Automation;
using CapitolSync.Lists;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Accepts the words that people use for the values of a closed list, and rejects others with a list of the values.</summary>
/// <param name="name">The list.</param>
public sealed class ClosedListAttribute(ClosedListName name) : ArgumentTransformationAttribute
{
    /// <summary>The list.</summary>
    public ClosedListName Name => name;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        LanguagePrimitives.GetEnumerable(inputData) is { } values
            ? Resolve(values).ToArray()
            : inputData is null ? null : new[] { Resolve(inputData) };

    private IEnumerable<string> Resolve(IEnumerable values) => values.Cast<object?>().Select(Resolve);

    private string Resolve(object? value)
    {
        var list = ClosedLists.Get(name);
        var word = LanguagePrimitives.ConvertTo<string>(value ?? "");
        // Wildcards are for texts: what is kept as an enumeration has none.
        if (WildcardPattern.ContainsWildcardCharacters(word) && name is not (ClosedListName.DonationKind or ClosedListName.FecCommitteeKind))
            return word;
        return list.Find(word) ?? throw new ArgumentTransformationMetadataException($"'{word}' is not a valid {list.Noun}. Valid values: {list.Describe()}.");
    }
}
