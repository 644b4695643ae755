namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>Files that can be read at one sitting, and folders that can be taken in at a glance.</summary>
public sealed class SizeTests
{
    private const int MaxLines = 300, MaxMedianLines = 60, MaxFilesInFolder = 25;

    private static readonly string[] Folders = ["src", "tests", "tools", "bench", "samples"];

    private static readonly IReadOnlyList<(string Path, int Lines)> Files =
        [.. Folders.SelectMany(folder => SourceTree.Files(Repository.FullPath(folder))).Select(path => (SourceTree.Relative(Repository.Root, path), File.ReadLines(path).Count()))];

    [Fact]
    public void No_file_is_too_long() => RequireNone(
        Files.Where(file => file.Lines > MaxLines).Select(file => $"{file.Path} has {file.Lines} lines."));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void The_median_file_is_short(string folder)
    {
        var lines = Files.Where(file => file.Path.StartsWith($"{folder}/", StringComparison.Ordinal)).Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, MaxMedianLines - 1);
    }

    [Fact]
    public void No_folder_has_too_many_files_of_its_own() => RequireNone(
        Files.CountBy(file => file.Path[..file.Path.LastIndexOf('/')], StringComparer.Ordinal)
            .Where(folder => folder.Value > MaxFilesInFolder)
            .Select(folder => $"{folder.Key} has {folder.Value} files of its own."));

    private static void RequireNone(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
