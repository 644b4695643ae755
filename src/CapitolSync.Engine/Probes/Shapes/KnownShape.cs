namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>All fields of a kind of row, as this module knows them.</summary>
internal sealed class KnownShape
{
    private const char Optional = '?';
    private readonly Dictionary<string, KnownField> _fields;

    private readonly HashSet<string> _objects;

    private KnownShape(IEnumerable<KnownField> fields)
    {
        _fields = fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
        _objects = [.. _fields.Keys.Select(ParentOf)];
    }

    public IReadOnlyCollection<KnownField> Fields => _fields.Values;

    /// <summary>The field of that path, if it is known.</summary>
    public KnownField? Find(string path) => _fields.GetValueOrDefault(path);

    /// <summary>Whether the fields of that object are known, so that others would be new.</summary>
    public bool Describes(string path) => _objects.Contains(path);

    /// <summary>The object in which a field is; empty for the row itself.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('.') is >= 0 and var dot ? path[..dot] : "";

    /// <summary>
    /// Reads a shape as it is written down: a line for each object, its path (empty for the row itself), then its
    /// fields by type: <c>issuer: Text _stateId c2iq, Number? mcap</c>. A question mark means that the fields
    /// may be missing.
    /// </summary>
    public static KnownShape Of(params string[] lines) => new(lines.SelectMany(ReadLine));

    private static IEnumerable<KnownField> ReadLine(string line)
    {
        var (at, groups) = Split(line, ':');
        foreach (var group in groups.Split(',', StringSplitOptions.TrimEntries))
        {
            var (type, names) = Split(group, ' ');
            var types = type.TrimEnd(Optional).Split('|').Select(Enum.Parse<FieldTypes>).Aggregate((left, right) => left | right);
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return new KnownField(at.Length == 0 ? name : $"{at}.{name}", types, type[^1] == Optional);
        }
    }

    private static (string Before, string After) Split(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return (text[..index].Trim(), text[(index + 1)..].Trim());
    }
}
