using System.Reflection;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>Error ids are what scripts go by, so each has a test that names it.</summary>
public sealed class ErrorIdTests
{
    [Fact]
    public void Every_error_id_is_named_by_a_test()
    {
        var tests = string.Concat(
            Directory.EnumerateFiles(Repository.FullPath("tests", "CapitolSync.Engine.Tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Repository.FullPath("tests", "Module"), "*.Tests.ps1", SearchOption.AllDirectories))
                .Select(File.ReadAllText));
        var named = Regex.Matches(tests, @"\w+", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

        var ids = typeof(ErrorIds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        var missing = ids.Where(id => !named.Contains(id)).ToList();
        Assert.True(missing.Count == 0, $"No test names {string.Join(", ", missing)}.");
    }
}
