namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>A row of a user's query.</summary>
/// <param name="Columns">The columns' names, each one different from the others whatever its case.</param>
/// <param name="Values">A value for each: a number (<see cref="long"/>, <see cref="double"/>), text, bytes or nothing.</param>
public sealed record SqlRow(IReadOnlyList<string> Columns, IReadOnlyList<object?> Values);
