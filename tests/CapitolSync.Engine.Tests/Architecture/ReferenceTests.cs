namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>docs/reference is what the build makes of the cmdlets' help; see CONTRIBUTING.md on how to update it.</summary>
public sealed class ReferenceTests
{
    private static readonly string Committed = Repository.FullPath("docs", "reference");
    private static readonly string Built = Repository.FullPath("out", "reference");

    [Fact]
    public void The_reference_in_the_docs_is_the_one_that_the_build_makes()
    {
        var built = Pages(Built);

        Assert.True(built.Count > 15, $"The build made {built.Count} pages in {Built}.");
        Assert.Equal(built.Keys.Order(StringComparer.Ordinal), Pages(Committed).Keys.Order(StringComparer.Ordinal));
        Assert.All(Pages(Committed), page => Assert.Equal(built[page.Key], page.Value));
    }

    private static Dictionary<string, string> Pages(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparer.Ordinal);
}
