namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One of the files.</summary>
/// <param name="Name">Which: <c>current</c> or <c>historical</c>.</param>
/// <param name="IsCurrent">Its members are in office, and all of them are of interest.</param>
internal sealed record LegislatorFile(string Name, bool IsCurrent)
{
    public string Path => $"/congress-legislators/legislators-{Name}.json";
}
