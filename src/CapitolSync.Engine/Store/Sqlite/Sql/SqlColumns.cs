using System.Data.Common;
using System.Globalization;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>Names the columns of a result so that each name is there once, as properties need it.</summary>
internal static class SqlColumns
{
    public static IReadOnlyList<string> Name(DbDataReader reader)
    {
        var names = new List<string>(reader.FieldCount);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var plain = reader.GetName(column) is { Length: > 0 } given ? given : string.Create(CultureInfo.InvariantCulture, $"column{column + 1}");
            var name = plain;
            for (var number = 2; !known.Add(name); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{plain}_{number}");
            names.Add(name);
        }

        return names;
    }
}
