using System.Management.Automation;
using CapitolSync.Lists;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Accepts the words that people use for the values of a closed list, and rejects others with a list of the values.</summary>
/// <param name="name">The list.</param>
public sealed class ClosedListAttribute(ClosedListName name) : ArgumentTransformationAttribute
{
    /// <summary>The list.</summary>
    public ClosedListName Name => name;

    /// <summary>Whether an empty text is an empty list, as in the empty cell of a table; elsewhere, it is a mistake.</summary>
    public bool IsOptional { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        inputData is null ? null : (LanguagePrimitives.GetEnumerable(inputData) ?? new[] { inputData }).Cast<object?>().SelectMany(Words).Select(Resolve).ToArray();

    /// <summary>A cell of a table that Export-CtTable wrote has all values of a list.</summary>
    private IEnumerable<string> Words(object? value)
    {
        var text = LanguagePrimitives.ConvertTo<string>(value ?? "");
        return IsOptional && string.IsNullOrWhiteSpace(text) ? [] : text.Split(';', StringSplitOptions.TrimEntries);
    }

    private string Resolve(string word)
    {
        var list = ClosedLists.Get(name);
        // Wildcards are for texts: what is kept as an enumeration has none.
        if (WildcardPattern.ContainsWildcardCharacters(word) && name is not (ClosedListName.DonationKind or ClosedListName.FecCommitteeKind))
            return word;
        return list.Find(word) ?? throw new ArgumentTransformationMetadataException($"'{word}' is not a valid {list.Noun}. Valid values: {list.Describe()}.");
    }
}
