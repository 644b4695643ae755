namespace CapitolSync.Engine.Store;

/// <summary>What a list of everything does not list any more.</summary>
internal static class Absentees
{
    /// <summary>Finds them. A list that lacks more than half of what is known is not whole, whatever it looks like; then there are none.</summary>
    /// <param name="known">What was listed before.</param>
    /// <param name="listed">What is listed now.</param>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> known, IReadOnlySet<string> listed) => Of(known, listed, out _);

    /// <summary>Finds them, or says of what share there are none.</summary>
    /// <param name="known">What was listed before.</param>
    /// <param name="listed">What is listed now.</param>
    /// <param name="doubt">What is missing from a list that lacks more than half.</param>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> known, IReadOnlySet<string> listed, out Doubt? doubt)
    {
        var absent = known.Where(id => !listed.Contains(id)).ToList();
        doubt = absent.Count * 2 > known.Count ? new Doubt(absent.Count, known.Count) : null;
        return doubt is null ? absent : [];
    }
}
