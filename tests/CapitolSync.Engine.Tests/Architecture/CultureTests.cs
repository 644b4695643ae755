using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>Messages and stored text are the same on every machine: whoever formats a date or a number says in which culture.</summary>
public sealed partial class CultureTests
{
    // The culture may be named in the lines before, where the text begins.
    private const int LinesBefore = 4;

    [Fact]
    public void Text_with_formatted_dates_and_numbers_names_its_culture() => Assert.Empty(
        from file in Directory.EnumerateFiles(Repository.FullPath("src"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        let lines = File.ReadAllLines(file)
        from at in Enumerable.Range(0, lines.Length)
        where Formatted().IsMatch(lines[at]) && !lines[Math.Max(0, at - LinesBefore)..(at + 1)].Any(NamesCulture)
        select $"{Path.GetFileName(file)}, line {at + 1}: {lines[at].Trim()}");

    // ConflictQuery has a method of its own that takes a FormattableString.
    private static bool NamesCulture(string line) => line.Contains("Invariant", StringComparison.Ordinal) || line.TrimStart().StartsWith("Tell($", StringComparison.Ordinal);

    [GeneratedRegex(@"\$.*\{[^{}""]*:(yyyy|HH|MM|N\d|F\d|G\d|P\d|0)[^{}""]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formatted();
}
