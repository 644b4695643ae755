namespace CapitolSync.Engine.Store.Queries.Lookups;

/// <summary>The names in a query.</summary>
/// <param name="Lookup">The kind of thing.</param>
/// <param name="Values">Names, which may hold wildcards; <see langword="null"/> for any.</param>
public sealed record AskedText(Lookup Lookup, IReadOnlyCollection<string>? Values);
