namespace CapitolSync.Engine.Filings.Links;

/// <summary>
/// One day of one member, or of one filing while nobody was matched to it: no line and no trade of another scope can be
/// one with a line of this one, so each is linked for itself.
/// </summary>
/// <param name="PoliticianId">The member; empty while nobody was matched.</param>
/// <param name="Source">The source of the filing; empty for a member, whose filings all count.</param>
/// <param name="FilingId">The filing; empty for a member.</param>
/// <param name="Day">The day of the transactions, <c>YYYY-MM-DD</c>.</param>
internal readonly record struct LinkScope(string PoliticianId, string Source, string FilingId, string Day)
{
    /// <summary>The scope of a line.</summary>
    public static LinkScope Of(string? politicianId, string source, string filingId, string day) =>
        politicianId is { Length: > 0 } member ? OfMember(member, day) : new("", source, filingId, day);

    /// <summary>The scope of a member's day.</summary>
    public static LinkScope OfMember(string politicianId, string day) => new(politicianId, "", "", day);
}
