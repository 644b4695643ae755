namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>A check box on a page, drawn or set as a symbol.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Checked">Whether it is ticked.</param>
internal readonly record struct CheckBox(double Left, double Bottom, bool Checked);
