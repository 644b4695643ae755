namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>A value of a row: a number, or where its text is.</summary>
/// <param name="Form">Which of them.</param>
/// <param name="Number">The number; where the text starts, if it is one.</param>
/// <param name="Length">Length of the text, bytes.</param>
internal readonly record struct DonationValue(ValueForm Form, long Number, int Length = 0);
