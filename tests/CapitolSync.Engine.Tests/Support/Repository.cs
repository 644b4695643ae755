namespace CapitolSync.Engine.Tests.Support;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CapitolSync.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No solution above {AppContext.BaseDirectory}.");
    }
}
