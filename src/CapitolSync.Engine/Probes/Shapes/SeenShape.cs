using System.Text.Json;

namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>The fields of rows as they came, gathered over all rows.</summary>
internal sealed class SeenShape(Func<JsonElement, FieldTypes> typeOf)
{
    private readonly Dictionary<string, (FieldTypes Types, int Count)> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _objects = new(StringComparer.Ordinal);

    /// <summary>How many rows were seen.</summary>
    public int Rows => _objects.GetValueOrDefault("");

    /// <summary>Takes a row in.</summary>
    public void Add(JsonElement row) => Walk(row, "");

    /// <summary>What differs from the shape that is known.</summary>
    public ShapeDifference CompareWith(KnownShape known)
    {
        var difference = new ShapeDifference([], [], []);
        foreach (var (path, (types, _)) in _fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            // Of an object that is not known its own name is enough, and in some nothing is read.
            if (known.Find(path) is not { } field)
            {
                if (known.Describes(Parent(path)))
                    difference.New.Add(path);
            }
            else if ((types & ~field.Types) is var other && other != FieldTypes.None)
            {
                difference.Retyped.Add($"{path}: {Name(other)} instead of {Name(field.Types)}");
            }
        }

        difference.Gone.AddRange(known.Fields.Where(IsGone).Select(field => field.Path).Order(StringComparer.Ordinal));
        return difference;
    }

    private bool IsGone(KnownField field)
    {
        var holders = _objects.GetValueOrDefault(Parent(field.Path));
        return !field.IsOptional && holders > 0 && _fields.GetValueOrDefault(field.Path).Count < holders;
    }

    private void Walk(JsonElement row, string at)
    {
        _objects[at] = _objects.GetValueOrDefault(at) + 1;
        foreach (var property in row.EnumerateObject())
        {
            var name = JsonTypes.NameOf(property);
            var path = at.Length == 0 ? name : $"{at}.{name}";
            var (types, count) = _fields.GetValueOrDefault(path);
            _fields[path] = (types | typeOf(property.Value), count + 1);
            if (property.Value.ValueKind == JsonValueKind.Object)
                Walk(property.Value, path);
            else if (property.Value.ValueKind == JsonValueKind.Array)
                WalkList(property.Value, path + "[]");
        }
    }

    private void WalkList(JsonElement list, string at)
    {
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object)
                Walk(element, at);
        }
    }

    private static string Parent(string path) => KnownShape.ParentOf(path);

    private static string Name(FieldTypes types) =>
        string.Join(" or ", Enum.GetValues<FieldTypes>().Where(type => type != FieldTypes.None && types.HasFlag(type)).Select(type => type.ToString().ToLowerInvariant()));
}
