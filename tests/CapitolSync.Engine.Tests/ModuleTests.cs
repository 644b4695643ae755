using System.Globalization;
using CapitolSync.Engine.Tests.Pester;

namespace CapitolSync.Engine.Tests;

/// <summary>
/// The module's own tests, which Pester runs in PowerShell (tests/Module), one row for each. So `dotnet test` alone
/// gives the totals of all suites.
/// </summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class ModuleTests(PesterRun run, ITestOutputHelper output) : IClassFixture<PesterRun>
{
    public static TheoryData<string, string> All => [.. PesterFiles.Tests.Select(test => new TheoryDataRow<string, string>(test.File, test.Name))];

    [Theory]
    [MemberData(nameof(All))]
    public void Module(string file, string name)
    {
        var result = run.ResultOf(file, name);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Seconds:N1} s in PowerShell"));
        Assert.SkipWhen(result.Result is "Skipped", result.Message);
        Assert.True(result.Result is "Passed", $"{result.Result}: {result.Message}");
    }

    [Fact]
    public void Pester_runs_the_tests_that_are_listed_and_no_others()
    {
        run.RequireWholeFiles();
        Assert.Equal(PesterFiles.Tests.Select(test => $"{test.File}: {test.Name}").Order(StringComparer.Ordinal), run.Names.Order(StringComparer.Ordinal));
    }

    /// <summary>Otherwise there would be more tests than are listed here.</summary>
    [Fact]
    public void Every_test_is_an_It_with_a_name_of_its_own()
    {
        Assert.NotEmpty(PesterFiles.Tests);
        Assert.Empty(PesterFiles.NotPlain);
        Assert.Distinct(PesterFiles.Tests);
    }
}
