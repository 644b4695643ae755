namespace CapitolSync.Help;

/// <summary>A property of a record, as the data dictionary describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">What its values are: USD, a day, text, …</param>
/// <param name="Text">What it is.</param>
internal sealed record RecordField(string Name, string Unit, string Text);
