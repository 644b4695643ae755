using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>A file of the engine, and what it refers to.</summary>
internal sealed partial class CodeFile
{
    public const string Namespace = "CapitolSync.Engine";

    private readonly string _code;

    private CodeFile(string path, string text)
    {
        Path = path;
        Folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
        _code = NotCode().Replace(text, " ");
        Types = [.. TypeDeclaration().Matches(_code).Select(match => match.Groups["name"].Value)];
    }

    /// <summary>The path below the engine's folder, with slashes.</summary>
    public string Path { get; }

    /// <summary>The folder below the engine's, with slashes; empty for the engine's own.</summary>
    public string Folder { get; }

    /// <summary>The types it declares, those inside of others too.</summary>
    public IReadOnlyList<string> Types { get; }

    public bool NamesSqlite => _code.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal);

    /// <summary>All files of the engine.</summary>
    public static IReadOnlyList<CodeFile> ReadAll()
    {
        var root = Repository.FullPath("src", Namespace);
        return [.. from path in SourceTree.Files(root) select new CodeFile(SourceTree.Relative(root, path), File.ReadAllText(path))];
    }

    /// <summary>Folders of the namespaces that it names, in a using directive or in front of a type.</summary>
    public IEnumerable<string> NamedFolders(IReadOnlySet<string> folders) => QualifiedName().Matches(_code)
        .Select(match => match.Groups["name"].Value.Replace('.', '/'))
        .Select(name => Longest(name, folders))
        .Where(folder => !string.Equals(folder, Folder, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Types of the namespaces around its own, which it sees without a using directive.</summary>
    public IEnumerable<(string Folder, string Type)> NamedTypesAbove(ILookup<string, string> typesByFolder)
    {
        for (var folder = Folder; folder.Length > 0;)
        {
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            foreach (var type in typesByFolder[folder].Where(Names))
                yield return (folder, type);
        }
    }

    private bool Names(string type) => !Types.Contains(type, StringComparer.Ordinal)
        && Regex.IsMatch(_code, $@"(?<![\w.]){Regex.Escape(type)}\b(?!\s*(?:=>|[{{=;]))", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static string Longest(string name, IReadOnlySet<string> folders)
    {
        while (name.Length > 0 && !folders.Contains(name))
            name = name[..Math.Max(0, name.LastIndexOf('/'))];
        return name;
    }

    [GeneratedRegex(""""
        ("""[\s\S]*?""")|(@"(?:[^"]|"")*")|("(?:\\.|[^"\\\n])*")|('(?:\\.|[^'\\\n])')|(//[^\n]*)|(/\*[\s\S]*?\*/)|(^\s*namespace\s[^;]*;)
        """", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\b(class|record(\s+struct)?|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"\bCapitolSync\.Engine(\.(?<name>[A-Z]\w*(\.[A-Z]\w*)*))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex QualifiedName();
}
