namespace CapitolSync.Engine.Tests.Support;

/// <summary>Real filings and indices with what they hold. They lie beside the repository, if at all.</summary>
internal static class OfficialFiles
{
    private const string Variable = "CAPITOLSYNC_OFFICIAL_FILES";

    /// <summary>The bytes of a file; the test is skipped if it is not there.</summary>
    /// <param name="name">Its path in the folder, for example <c>official/senate/search-form.html</c>.</param>
    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>The path of a file or folder; the test is skipped if it is not there.</summary>
    /// <param name="name">Its path in the folder.</param>
    public static string PathOf(string name)
    {
        var path = Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(found => File.Exists(found) || Directory.Exists(found));
        Assert.SkipWhen(path is null, $"There is no {name} in the folder that {Variable} names, nor in shared beside the repository.");
        return path;
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CapitolSync.sln")) && folder.Parent is { } beside)
                yield return Path.Combine(beside.FullName, "shared");
        }
    }
}
