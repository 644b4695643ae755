namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Those who are not listed any more.</summary>
internal static class Absentees
{
    /// <summary>Finds them. A list that lacks more than half of those known is no list of members, whatever it looks like; then nobody is.</summary>
    /// <param name="known">Who was listed before.</param>
    /// <param name="listed">Who is listed now.</param>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> known, IReadOnlySet<string> listed)
    {
        var absent = known.Where(id => !listed.Contains(id)).ToList();
        return absent.Count * 2 > known.Count ? [] : absent;
    }
}
