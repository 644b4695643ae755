using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>What a file of members holds.</summary>
/// <param name="Members">The members.</param>
/// <param name="Count">Entries of the file.</param>
/// <param name="LeftOut">Entries without a bioguide ID, which the first days of a Congress bring.</param>
/// <param name="Unreadable">Entries that cannot be read.</param>
internal sealed record LegislatorList(IReadOnlyList<Legislator> Members, int Count, int LeftOut, IReadOnlyList<UnreadableRow> Unreadable)
{
    /// <summary>Everybody in the file could be read, so that who is not among the members is not in it.</summary>
    public bool IsWhole => LeftOut == 0 && Unreadable.Count == 0;
}
