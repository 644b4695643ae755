using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>What a list of committees holds.</summary>
/// <param name="Names">The names by code.</param>
/// <param name="Unreadable">Committees and subcommittees that cannot be read.</param>
internal sealed record CommitteeNames(IReadOnlyDictionary<string, string> Names, IReadOnlyList<UnreadableRow> Unreadable);
