namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>Characters without a gap between them.</summary>
/// <param name="Text">The text, without the characters that were lost.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Blanked">Whether it has characters that the report's font lost (U+0000 as a rule).</param>
/// <param name="SmallestSize">The smallest font size in it, in points.</param>
/// <param name="LargestSize">The largest font size in it, in points.</param>
internal readonly record struct TextWord(string Text, double Left, bool Blanked, double SmallestSize, double LargestSize);
