namespace CapitolSync.SampleSource.Rosters;

/// <summary>A committee as the file has it.</summary>
internal sealed record RosterRow
{
    /// <summary>The committee's code.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
