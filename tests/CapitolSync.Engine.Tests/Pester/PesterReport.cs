namespace CapitolSync.Engine.Tests.Pester;

/// <summary>What tests/Module/Invoke-ModuleTest.ps1 writes.</summary>
internal sealed record PesterReport
{
    /// <summary>What came of each test.</summary>
    public IReadOnlyList<PesterResult> Tests { get; init; } = [];

    /// <summary>Files and blocks that failed as a whole.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];
}
