using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Says whether a name is one of those asked for, which may hold wildcards and may be written "Last, First".</summary>
internal sealed class TextMatch
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Regex> _patterns = [];

    public TextMatch(IEnumerable<string> asked)
    {
        foreach (var text in asked)
        {
            Add(text);
            if (FoldedText.Reorder(text) is { } reordered)
                Add(reordered);
        }
    }

    /// <summary>True if a stored name is meant, in whichever order it is written.</summary>
    public bool IsMatch(string text) =>
        IsFoldedMatch(FoldedText.Of(text)) || (FoldedText.Reorder(text) is { } reordered && IsFoldedMatch(FoldedText.Of(reordered)));

    private bool IsFoldedMatch(string folded) => _names.Contains(folded) || _patterns.Exists(pattern => pattern.IsMatch(folded));

    private void Add(string text)
    {
        if (Wildcard.IsPattern(text))
            _patterns.Add(Wildcard.ToRegex(Wildcard.Fold(text)));
        else
            _names.Add(FoldedText.Of(text));
    }
}
