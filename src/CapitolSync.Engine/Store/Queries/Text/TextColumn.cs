namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>An SQL expression that a name is looked for in.</summary>
/// <param name="Sql">The expression.</param>
/// <param name="Kind">How it is compared.</param>
internal readonly record struct TextColumn(string Sql, TextKind Kind = TextKind.Name)
{
    public static implicit operator TextColumn(string sql) => new(sql);
}
