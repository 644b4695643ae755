namespace CapitolSync.Help;

/// <summary>An example.</summary>
internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks)
{
    /// <summary>What it shows, as captured; empty if nothing.</summary>
    public string Output { get; init; } = "";
}
