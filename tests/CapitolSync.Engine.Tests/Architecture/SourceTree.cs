namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>The C# files of the repository, without what a build makes.</summary>
internal static class SourceTree
{
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Relative(folder, path).Split('/').Any(part => part is "obj" or "bin"))
        .Order(StringComparer.Ordinal);

    /// <summary>A path below a folder, with slashes on every system.</summary>
    public static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
