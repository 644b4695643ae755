namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>The words on one baseline, from left to right.</summary>
internal sealed class TextLine(double baseline, IReadOnlyList<TextWord> words)
{
    /// <summary>The height of the baseline, in points from the page's lower edge.</summary>
    public double Baseline { get; } = baseline;

    public IReadOnlyList<TextWord> Words { get; } = words;

    public double Left => Words[0].Left;

    /// <summary>The words with one space between them.</summary>
    public string Text { get; } = string.Join(' ', words.Select(word => word.Text));

    /// <summary>The words with nothing between them, in upper case: older reports scramble case and split words.</summary>
    public string Compact { get; } = string.Concat(words.Select(word => word.Text)).ToUpperInvariant();
}
