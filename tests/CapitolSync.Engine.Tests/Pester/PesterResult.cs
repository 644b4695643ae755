namespace CapitolSync.Engine.Tests.Pester;

/// <summary>What came of a test.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Name">What its It says.</param>
/// <param name="Result">Passed, Failed, Skipped, or something that is none of them.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Message">Why it failed or was skipped.</param>
public sealed record PesterResult(string File, string Name, string Result, double Seconds, string Message)
{
    public bool Is(string file, string name) => string.Equals(File, file, StringComparison.Ordinal) && string.Equals(Name, name, StringComparison.Ordinal);
}
