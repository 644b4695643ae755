using System.Reflection;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>Error ids are what scripts go by, so each has a test that names it, and each error is made in one way.</summary>
public sealed partial class ErrorIdTests
{
    private static IEnumerable<string> Ids =>
        typeof(ErrorIds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(constant => constant.IsLiteral).Select(constant => (string)constant.GetRawConstantValue()!);

    [Fact]
    public void Every_error_id_is_named_by_a_test()
    {
        var tests = string.Concat(
            Directory.EnumerateFiles(Repository.FullPath("tests", "CapitolSync.Engine.Tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Repository.FullPath("tests", "Module"), "*.Tests.ps1", SearchOption.AllDirectories))
                .Select(File.ReadAllText));
        var named = Regex.Matches(tests, @"\w+", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

        var missing = Ids.Where(id => !named.Contains(id)).ToList();
        Assert.True(missing.Count == 0, $"No test names {string.Join(", ", missing)}.");
    }

    [Fact]
    public void Error_records_are_made_in_one_file() => Assert.Equal(
        ["src/CapitolSync.PowerShell/Errors/ErrorRecords.cs"],
        from file in Code() where MakesRecord().IsMatch(file.Text) select file.Path);

    [Fact]
    public void An_exception_takes_its_id_from_the_list() => Assert.Empty(
        from file in Code()
        from match in LiteralId().Matches(file.Text)
        select $"{file.Path}: {match.Value}");

    [Fact]
    public void Every_id_but_that_of_the_unexpected_has_a_category()
    {
        var (_, text) = Code().Single(file => file.Path.EndsWith("/ErrorRecords.cs", StringComparison.Ordinal));
        var arms = text[text.IndexOf("ErrorCategory Category(", StringComparison.Ordinal)..];

        Assert.Equal([ErrorIds.Unexpected], Ids.Where(id => !Regex.IsMatch(arms, $@"\bErrorIds\.{id}\b", RegexOptions.None, TimeSpan.FromSeconds(10))));
    }

    [Fact]
    public void What_a_cmdlet_waits_for_ends_in_an_error_of_the_list() => Assert.Empty(
        from file in Code()
        let lines = file.Text.Split('\n')
        from at in Enumerable.Range(0, lines.Length)
        where lines[at].Contains("ModuleEngine.WaitFor(", StringComparison.Ordinal) && !lines[at].Contains("DisposeAsync", StringComparison.Ordinal)
        where !lines[Math.Max(0, at - 3)..(at + 1)].Any(line => line.Contains("Guarded(", StringComparison.Ordinal))
        select $"{file.Path}, line {at + 1}: {lines[at].Trim()}");

    private static IEnumerable<(string Path, string Text)> Code() =>
        from file in SourceTree.Files(Repository.FullPath("src"))
        select ($"src/{SourceTree.Relative(Repository.FullPath("src"), file)}", File.ReadAllText(file));

    [GeneratedRegex(@"\bnew\s+ErrorRecord\(|\bErrorRecord\s+\w+(\([^)]*\)\s*=>|\s*=)\s*new\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MakesRecord();

    [GeneratedRegex(@"\bnew\s+(Sync|Page)Exception\(\s*[$@]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LiteralId();
}
