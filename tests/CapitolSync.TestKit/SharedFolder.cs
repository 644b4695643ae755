using Xunit;

namespace CapitolSync.TestKit;

/// <summary>
/// The folder <c>shared</c> beside the repository, with pages and documents that are not ours to publish. Tests read
/// them there, and are skipped where the folder is missing.
/// </summary>
public static class SharedFolder
{
    /// <summary>Full path of a file in it; the test is skipped if there is none.</summary>
    /// <param name="path">Below the folder, with slashes: <c>data/page.html</c>.</param>
    public static string FilePath(string path)
    {
        var full = Locate(path);
        Assert.SkipUnless(File.Exists(full), Reason(path));
        return full!;
    }

    /// <summary>The bytes of a file in it; the test is skipped if there is none.</summary>
    /// <param name="path">Below the folder, with slashes.</param>
    public static byte[] ReadBytes(string path) => File.ReadAllBytes(FilePath(path));

    /// <summary>Full path of a folder in it; the test is skipped if there is none.</summary>
    /// <param name="path">Below the folder, with slashes: <c>official/house</c>.</param>
    public static string FolderPath(string path)
    {
        var full = Locate(path);
        Assert.SkipUnless(Directory.Exists(full), Reason(path));
        return full!;
    }

    private static string? Locate(string path) =>
        Directory.GetParent(Repository.Root) is { } parent ? Path.Combine([parent.FullName, "shared", .. path.Split('/')]) : null;

    private static string Reason(string path) => $"There is no ../shared/{path} beside the repository.";
}
