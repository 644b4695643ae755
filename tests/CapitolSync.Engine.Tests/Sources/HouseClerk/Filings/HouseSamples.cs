using System.Text;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Real reports and what they hold. They lie beside the repository, if at all.</summary>
internal static class HouseSamples
{
    private const string Variable = "CAPITOLSYNC_REAL_FILINGS";

    /// <summary>The folder of the electronic reports; the test is skipped if it is not there.</summary>
    public static string Reports => Folder("house");

    /// <summary>The folder of the reports on paper; the test is skipped if it is not there.</summary>
    public static string Scans => Folder(Path.Combine("house", "scans"));

    /// <summary>The reports of a folder by DocID, which is what a file's name ends in.</summary>
    public static IEnumerable<(string DocId, string Path)> In(string folder) => Directory
        .EnumerateFiles(folder, "*.pdf")
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileNameWithoutExtension(path).Split('_')[^1], path));

    /// <summary>The records of a table of what the reports hold, by column name.</summary>
    public static async Task<List<Dictionary<string, string>>> TruthAsync(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder("truth"), name), TestContext.Current.CancellationToken);
        var records = Records(text).ToList();
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    /// <summary>Some real reports if there are any, for tests that can do without.</summary>
    public static IEnumerable<string> FilesIfAny() =>
        Candidates().Select(folder => Path.Combine(folder, "house")).FirstOrDefault(Directory.Exists) is { } found
            ? In(found).Select(report => report.Path)
            : [];

    private static string Folder(string name)
    {
        var path = Candidates().Select(folder => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(path is null, $"There is no {name} in the folder that {Variable} names, nor in shared/official beside the repository.");
        return path;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CapitolSync.sln")) && folder.Parent is { } beside)
                yield return Path.Combine(beside.FullName, "shared", "official");
        }
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n'))
                field.Append(c);
            else if (c is ',' or '\n')
                EndField();
            if (c == '\n' && !quoted)
            {
                yield return record;
                record = [];
            }
        }

        void EndField()
        {
            record.Add(field.ToString());
            field.Clear();
        }
    }
}
