namespace CapitolSync.TestKit;

/// <summary>The working copy that this program was built in.</summary>
public static class Repository
{
    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder in it.</summary>
    /// <param name="parts">Below the root.</param>
    public static string FullPath(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CapitolSync.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"CapitolSync.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
