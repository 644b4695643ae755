namespace CapitolSync.Engine.Tests.Pester;

/// <summary>A test in a file of Pester's.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Name">What its It says.</param>
internal sealed record PesterTest(string File, string Name);
