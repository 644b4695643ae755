using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Decides whether a name is one of those in a query, which may contain wildcards.</summary>
internal sealed class TextMatch
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Regex> _patterns = [];

    // Without letters, "-" and "..." would be the same name, and that of whatever has none either.
    private readonly HashSet<string> _signs = new(StringComparer.Ordinal);

    private readonly bool _isPerson;

    /// <summary>Makes the condition.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="isPerson">Whether names may be written with the last name first.</param>
    public TextMatch(IEnumerable<string> asked, bool isPerson)
    {
        _isPerson = isPerson;
        foreach (var text in asked)
        {
            foreach (var way in isPerson ? Ways(text) : [text])
                Add(way);
        }
    }

    /// <summary>True if a stored name is meant.</summary>
    public bool IsMatch(string text) =>
        IsFoldedMatch(FoldedText.Of(text)) || (_signs.Count > 0 && _signs.Contains(text.Trim())) || (_isPerson && FoldedText.Reorder(text) is { } reordered && IsFoldedMatch(FoldedText.Of(reordered)));

    private bool IsFoldedMatch(string folded) => _names.Contains(folded) || _patterns.Exists(pattern => pattern.IsMatch(folded));

    /// <summary>
    /// A name as it is and in order, each with and without titles: "Rep. Pelosi, Hon. Nancy", "Pelosi, Nancy (Hon.)".
    /// </summary>
    private static HashSet<string> Ways(string text)
    {
        var ways = new HashSet<string>(StringComparer.Ordinal);
        Queue<string> open = new([text]);
        // Each way is shorter or has fewer commas than the one that it comes from.
        while (open.TryDequeue(out var way))
        {
            if (!ways.Add(way))
                continue;
            foreach (var other in new[] { FoldedText.Reorder(way), PersonWords.WithoutTitle(way), PersonWords.WithoutTitleBehind(way) }.OfType<string>())
                open.Enqueue(other);
        }

        return ways;
    }

    private void Add(string text)
    {
        if (Wildcard.IsPattern(text))
            _patterns.Add(Wildcard.ToRegex(Wildcard.Fold(text)));
        else if (FoldedText.Of(text) is { Length: > 0 } folded)
            _names.Add(folded);
        else if (text.Trim() is { Length: > 0 } signs)
            _signs.Add(signs);
    }
}
