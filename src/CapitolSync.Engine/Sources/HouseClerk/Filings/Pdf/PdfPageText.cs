namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>What is on a page: its lines from top to bottom, and its check boxes.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Lines">The lines of text.</param>
/// <param name="Boxes">The check boxes.</param>
internal sealed record PdfPageText(int Number, IReadOnlyList<TextLine> Lines, IReadOnlyList<CheckBox> Boxes);
