using System.Text.RegularExpressions;

namespace CapitolSync.SampleSource;

/// <summary>docs/add-a-source.md shows this project's code, as it is compiled.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = Lines(File.ReadAllText(Repository.FullPath("docs", "add-a-source.md")));

    private static string Folder => Repository.FullPath("tests", "CapitolSync.SampleSource", "Rosters");

    public static TheoryData<string> SourceFiles => [.. new DirectoryInfo(Folder).EnumerateFiles("*.cs").Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void The_guide_shows_each_file_as_it_is_compiled(string file)
    {
        var shown = Snippets().Where(snippet => string.Equals(snippet.Groups["file"].Value, file, StringComparison.Ordinal)).ToList();

        Assert.Equal(WithoutHead(file), Assert.Single(shown).Groups["code"].Value);
    }

    [Fact]
    public void The_guide_shows_no_file_that_is_not_there() =>
        Assert.All(Snippets(), snippet => Assert.True(File.Exists(Path.Combine(Folder, snippet.Groups["file"].Value)), snippet.Groups["file"].Value));

    private static MatchCollection Snippets() => Snippet().Matches(Guide);

    /// <summary>A file from below its namespace: the usings would only be in the way of a reader.</summary>
    private static string WithoutHead(string file)
    {
        var text = Lines(File.ReadAllText(Path.Combine(Folder, file)));
        var start = text.IndexOf("\nnamespace ", StringComparison.Ordinal);
        start = start < 0 ? 0 : start + 1;
        return text[(text.IndexOf('\n', start) + 1)..].Trim('\n');
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\*\*`(?<file>\w+\.cs)`\*\*.*?\n```csharp\n(?<code>.*?)\n```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Snippet();
}
