using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Tests.Pester;

/// <summary>The module's tests, read as text, so that they can be listed and filtered before PowerShell runs them.</summary>
internal static partial class PesterFiles
{
    static PesterFiles()
    {
        var lines = Directory.EnumerateFiles(Folder, "*.Tests.ps1", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select(line => (File: Path.GetFileName(file), Line: line.Trim())))
            .Where(read => read.Line.StartsWith("It ", StringComparison.OrdinalIgnoreCase))
            .ToList();
        Tests = [.. from read in lines let match = PlainIt().Match(read.Line) where match.Success select new PesterTest(read.File, match.Groups["name"].Value.Replace("''", "'", StringComparison.Ordinal))];
        NotPlain = [.. from read in lines where !PlainIt().IsMatch(read.Line) select $"{read.File}: {read.Line}"];
    }

    /// <summary>The folder with the tests.</summary>
    public static string Folder { get; } = Repository.FullPath("tests", "Module");

    /// <summary>All tests, by file.</summary>
    public static IReadOnlyList<PesterTest> Tests { get; }

    /// <summary>Lines that begin a test in another way than <c>It 'name' {</c> or <c>It 'name' -ForEach … {</c>.</summary>
    public static IReadOnlyList<string> NotPlain { get; }

    [GeneratedRegex(@"^It '(?<name>([^']|'')+)'( -ForEach .+)? \{$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainIt();
}
