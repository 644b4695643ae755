namespace CapitolSync.Engine.Tests.Support;

/// <summary>Pages as the site has really served them. They are not ours to publish, so they lie beside the repository, if at all.</summary>
internal static class RealPages
{
    private const string Variable = "CAPITOLSYNC_REAL_PAGES";

    /// <summary>The bytes of a page; the test is skipped if it is not there.</summary>
    public static async Task<byte[]> ReadAsync(string name)
    {
        var path = Candidates().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"There is no {name} in the folder that {Variable} names, nor in shared/data beside the repository.");
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }

    /// <summary>The bytes of a page that was found to go wrong once; the test is skipped if it is not there.</summary>
    public static async Task<byte[]> ReadCaseAsync(string name)
    {
        var path = Candidates("cases").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"There is no {name} in shared/cases beside the repository.");
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Candidates(string kind = "data")
    {
        if (kind is "data" && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CapitolSync.sln")) && folder.Parent is { } beside)
                yield return Path.Combine(beside.FullName, "shared", kind);
        }
    }
}
