using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Which committee oversees which sectors: the map that is shipped (docs/jurisdictions.md), with what the user changed.</summary>
internal sealed class JurisdictionMap
{
    private const string Resource = "jurisdictions.tsv";

    private static readonly Lazy<IReadOnlyList<Jurisdiction>> Lazy = new(Read);

    private readonly Dictionary<string, Jurisdiction> _entries;

    /// <summary>Makes a map.</summary>
    public JurisdictionMap(IEnumerable<Jurisdiction> entries) => _entries = entries.ToDictionary(entry => entry.Committee, StringComparer.Ordinal);

    /// <summary>The map that is shipped.</summary>
    public static IReadOnlyList<Jurisdiction> Shipped => Lazy.Value;

    /// <summary>All entries, by committee.</summary>
    public IEnumerable<Jurisdiction> Entries => _entries.Values.OrderBy(entry => entry.Committee, StringComparer.Ordinal);

    /// <summary>Reads the map.</summary>
    /// <param name="database">Where the user's entries are.</param>
    public static JurisdictionMap Load(Database database)
    {
        var users = JurisdictionTable.Load(database).Select(entry => new Jurisdiction
        {
            Committee = entry.Committee,
            Sectors = entry.Sectors,
            Origin = "User",
            Reason = entry.Reason,
        }).ToList();
        return new JurisdictionMap(Shipped.ExceptBy(users.Select(entry => entry.Committee), entry => entry.Committee, StringComparer.Ordinal).Concat(users));
    }

    /// <summary>The sectors of a committee; empty where nothing can be said.</summary>
    public IReadOnlyList<string> SectorsOf(string committee) => _entries.GetValueOrDefault(committee)?.Sectors ?? [];

    private static List<Jurisdiction> Read()
    {
        using var stream = typeof(JurisdictionMap).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var text = new StreamReader(stream);
        var entries = new List<Jurisdiction>();
        while (text.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            entries.Add(new Jurisdiction
            {
                Committee = fields[0],
                Sectors = fields[1].Split(',', StringSplitOptions.RemoveEmptyEntries),
                Origin = "Default",
                Reason = fields[2],
            });
        }

        return entries;
    }
}
