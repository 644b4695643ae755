namespace CapitolSync.Engine.Store.Queries.Lookups;

/// <summary>A name that nothing stored goes by.</summary>
/// <param name="Lookup">The kind of item.</param>
/// <param name="Value">The name.</param>
/// <param name="IsPattern">Whether it holds wildcards.</param>
/// <param name="Suggestions">What may have been meant, likeliest first.</param>
public sealed record UnmatchedText(Lookup Lookup, string Value, bool IsPattern, IReadOnlyList<string> Suggestions)
{
    /// <summary>What is wrong, and what to do.</summary>
    public string Message
    {
        get
        {
            var hint = Suggestions.Count > 0
                ? $"Did you mean {Lookups.Suggestions.Join(Suggestions)}?"
                : Value.AsSpan().ContainsAny('*', '?') ? ""
                : Lookup.LastWordOf(Value) is { } word ? $"Wildcards find parts of a name: '*{word}*'."
                : $"{Lookup.ListedBy} lists those that are stored.";
            return $"No {Lookup.Noun} matches '{Value}'. {hint}".TrimEnd();
        }
    }
}
