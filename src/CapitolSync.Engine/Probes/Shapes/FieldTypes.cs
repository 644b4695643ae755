namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>What a field's value can be. Null is none of them: a source may always leave a value out.</summary>
[Flags]
internal enum FieldTypes
{
    None = 0,
    Text = 1,
    Number = 2,
    Boolean = 4,
    List = 8,
    Object = 16,
}
