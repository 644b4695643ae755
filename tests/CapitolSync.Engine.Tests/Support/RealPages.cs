namespace CapitolSync.Engine.Tests.Support;

/// <summary>Pages as the site has really served them. They are not ours to publish, so they lie beside the repository, if at all.</summary>
internal static class RealPages
{
    /// <summary>The environment variable that names another folder with pages than <c>data</c> in the shared one.</summary>
    private const string Variable = "CAPITOLSYNC_REAL_PAGES";

    /// <summary>The bytes of a page; the test is skipped if it is not there.</summary>
    public static async Task<byte[]> ReadAsync(string name)
    {
        var named = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Path.Combine(folder, name) : null;
        var path = File.Exists(named) ? named : SharedFolder.FilePath($"data/{name}");
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }

    /// <summary>The bytes of a page that went wrong once.</summary>
    public static Task<byte[]> ReadCaseAsync(string name) =>
        File.ReadAllBytesAsync(SharedFolder.FilePath($"cases/{name}"), TestContext.Current.CancellationToken);
}
