using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>What a list of committees' members holds.</summary>
/// <param name="Seats">Committee's code, and the member.</param>
/// <param name="Unreadable">Entries that cannot be read.</param>
internal sealed record CommitteeMembers(IReadOnlyList<(string Committee, CommitteeMemberDto Member)> Seats, IReadOnlyList<UnreadableRow> Unreadable);
