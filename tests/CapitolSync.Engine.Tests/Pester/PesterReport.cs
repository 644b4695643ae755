namespace CapitolSync.Engine.Tests.Pester;

/// <summary>What tests/Module/Invoke-ModuleTest.ps1 writes.</summary>
/// <param name="Reason">Why nothing was run; <see langword="null"/> if it was.</param>
/// <param name="Tests">What came of each test.</param>
/// <param name="Broken">Files and blocks that failed as a whole.</param>
internal sealed record PesterReport(string? Reason, IReadOnlyList<PesterResult>? Tests = null, IReadOnlyList<string>? Broken = null);
