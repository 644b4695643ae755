using System.Management.Automation;
using System.Reflection;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>
/// Finds the columns of a table of objects. A record of this module has its properties in their order, those of a record
/// inside it with that one's name before them; any other object has the properties that PowerShell shows.
/// </summary>
internal static class FlatColumns
{
    private const string Deserialized = "Deserialized.";

    /// <summary>The columns of all objects like this one.</summary>
    /// <param name="sample">The first object.</param>
    /// <param name="names">Names of the columns to take, in that order; wildcards are allowed. All of them if there are none.</param>
    /// <param name="unknown">Those of the names that no column has.</param>
    public static IReadOnlyList<FlatColumn> Of(PSObject sample, IReadOnlyList<string>? names, out IReadOnlyList<string> unknown)
    {
        var all = RecordType(sample) is { } type ? OfType(type) : OfProperties(sample);
        var missing = new List<string>();
        unknown = missing;
        if (names is not { Count: > 0 })
            return all;
        var chosen = new List<FlatColumn>();
        foreach (var name in names)
        {
            var found = all.Where(column => StreamPatterns.IsMatch(column.Name, name)).ToList();
            // Headings of tables are properties that are not shown: Traded, Members.
            if (found.Count == 0 && !StreamPatterns.IsPattern(name) && sample.Properties[name] is { } hidden)
                found = [OfProperty(hidden.Name)];
            if (found.Count == 0)
                missing.Add(name);
            chosen.AddRange(found.Where(column => chosen.TrueForAll(one => !string.Equals(one.Name, column.Name, StringComparison.OrdinalIgnoreCase))));
        }

        return chosen;
    }

    /// <summary>The record's type, be the object a record or a copy that was in a file or a job.</summary>
    private static Type? RecordType(PSObject sample)
    {
        if (sample.BaseObject.GetType() is { } type && IsRecord(type))
            return type;
        var name = sample.TypeNames.FirstOrDefault() ?? "";
        return name.StartsWith(Deserialized, StringComparison.Ordinal) && typeof(Trade).Assembly.GetType(name[Deserialized.Length..]) is { } known && IsRecord(known) ? known : null;
    }

    private static bool IsRecord(Type type) => type.Assembly == typeof(Trade).Assembly && type is { IsClass: true, IsPublic: true };

    private static IReadOnlyList<FlatColumn> OfType(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.GetIndexParameters().Length == 0
           from column in IsRecord(property.PropertyType) ? OfInner(property) : [OfProperty(property)]
           select column,
    ];

    private static FlatColumn OfProperty(PropertyInfo property) => new(
        property.Name, row => property.DeclaringType!.IsInstanceOfType(row.BaseObject) ? property.GetValue(row.BaseObject) : row.Properties[property.Name]?.Value);

    private static IEnumerable<FlatColumn> OfInner(PropertyInfo property)
    {
        var outer = OfProperty(property);
        foreach (var inner in OfType(property.PropertyType))
            yield return new FlatColumn(property.Name + inner.Name, row => outer.Read(row) is { } value ? inner.Read(PSObject.AsPSObject(value)) : null);
    }

    private static IReadOnlyList<FlatColumn> OfProperties(PSObject sample) => sample.BaseObject is string or ValueType
        ? [new FlatColumn("Value", row => row.BaseObject)]
        : [.. sample.Properties.Where(property => property.IsGettable).Select(property => OfProperty(property.Name))];

    private static FlatColumn OfProperty(string name) => new(name, row => row.Properties[name]?.Value);
}
