namespace CapitolSync.Bench;

/// <summary>A table of the results.</summary>
/// <param name="Title">What it compares.</param>
/// <param name="Note">How it was measured.</param>
/// <param name="RunAsync">Measures its rows.</param>
internal sealed record BenchTable(string Title, string Note, Func<Workbench, Task<IReadOnlyList<Row>>> RunAsync)
{
    /// <summary>What the rows say, in a sentence; <see langword="null"/> if they speak for themselves.</summary>
    public Func<IReadOnlyList<Row>, string>? Conclude { get; init; }
}
