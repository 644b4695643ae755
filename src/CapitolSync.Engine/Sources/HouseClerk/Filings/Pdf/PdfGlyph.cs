namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>One character on a page, in points from the lower left corner.</summary>
/// <param name="Text">What it stands for; U+0000, or another character without a meaning, where the small capitals of newer reports lost it.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one may begin.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">The size of its font.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size);
