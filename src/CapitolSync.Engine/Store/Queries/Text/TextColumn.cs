namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>An SQL expression that a name is looked for in.</summary>
/// <param name="Sql">The expression.</param>
/// <param name="IsTicker">Whether it is a ticker with its exchange.</param>
internal readonly record struct TextColumn(string Sql, bool IsTicker = false)
{
    public static implicit operator TextColumn(string sql) => new(sql);
}
