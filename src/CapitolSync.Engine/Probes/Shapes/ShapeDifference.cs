namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>How rows differ from the shape that is known.</summary>
/// <param name="New">Fields that are not known.</param>
/// <param name="Gone">Fields that always were there and are not.</param>
/// <param name="Retyped">Fields of another type, with both.</param>
internal sealed record ShapeDifference(List<string> New, List<string> Gone, List<string> Retyped)
{
    public bool IsEmpty => New.Count + Gone.Count + Retyped.Count == 0;
}
