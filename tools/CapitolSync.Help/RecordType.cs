namespace CapitolSync.Help;

/// <summary>A record that users see, as the data dictionary describes it.</summary>
/// <param name="FullName">Its type's full name.</param>
/// <param name="Text">What it is.</param>
/// <param name="Source">Where its values come from.</param>
/// <param name="Fields">Its properties, in their order.</param>
internal sealed record RecordType(string FullName, string Text, string Source, IReadOnlyList<RecordField> Fields);
