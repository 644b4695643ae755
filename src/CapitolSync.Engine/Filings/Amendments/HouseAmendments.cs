namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>
/// Links the lines that the House marks as amended with those they amend. The original never printed the id that an amended
/// line carries, so this goes by content: the same day and asset, with the same type or amount. It links only
/// where nothing else can be meant: as many earlier lines fit as there are amended ones, or the earlier ones are alike.
/// A line that it marks as deleted repeats the one that is withdrawn, and is no transaction itself.
/// </summary>
internal static class HouseAmendments
{
    /// <summary>Links all filings of one filer, in any order.</summary>
    public static AmendmentLinks Link(IEnumerable<AmendableFiling> filings)
    {
        var superseded = new List<Supersession>();
        var unlinked = new List<LineRef>();
        var standing = new List<(LineRef Ref, FilingLine Line)>();
        // DocIDs are not in the order of time; on one day what is amended comes before what amends it.
        foreach (var filing in filings.OrderBy(filing => filing.FiledOn).ThenBy(filing => filing.Lines.Any(line => IsAmendment(line.Line))).ThenBy(filing => filing.FilingId, StringComparer.Ordinal))
        {
            var amended = filing.Lines.Where(line => IsAmendment(line.Line)).Select(line => (Ref: filing.Ref(line), line.Line)).ToArray();
            var found = Match(standing, amended);
            superseded.AddRange(found.Select(pair => new Supersession(standing[pair.Value].Ref, filing.FilingId, IsDeleted(amended[pair.Key].Line) ? null : amended[pair.Key].Ref)));
            superseded.AddRange(filing.Lines.Where(line => IsDeleted(line.Line)).Select(line => new Supersession(filing.Ref(line), filing.FilingId, By: null)));
            unlinked.AddRange(amended.Where((_, index) => !found.ContainsKey(index)).Select(line => line.Ref));
            var gone = found.Values.ToHashSet();
            standing = [.. standing.Where((_, index) => !gone.Contains(index)), .. filing.Lines.Where(line => !IsDeleted(line.Line)).Select(line => (filing.Ref(line), line.Line))];
        }
        return new AmendmentLinks(superseded, unlinked);
    }

    /// <summary>Which earlier line each amended one takes the place of, by their indices.</summary>
    private static Dictionary<int, int> Match(List<(LineRef Ref, FilingLine Line)> standing, (LineRef Ref, FilingLine Line)[] amended)
    {
        var found = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        for (var index = 0; index < amended.Length; index++)
        {
            // A second amendment of a line may repeat the id that the first one printed.
            if (amended[index].Line.PrintedId is { } id && Indices(standing, line => string.Equals(line.PrintedId, id, StringComparison.Ordinal)) is [var place] && taken.Add(place))
                found[index] = place;
        }
        var edges = Enumerable.Range(0, amended.Length).Where(index => !found.ContainsKey(index))
            .ToDictionary(index => index, index => Indices(standing, line => CanAmend(amended[index].Line, line)).Except(taken).ToHashSet());
        foreach (var (group, places) in Groups(edges))
            Pair(group, places, edges, standing, amended, found);
        return found;
    }

    private static void Pair(
        List<int> group, HashSet<int> places, Dictionary<int, HashSet<int>> edges,
        List<(LineRef Ref, FilingLine Line)> standing, (LineRef Ref, FilingLine Line)[] amended, Dictionary<int, int> found)
    {
        var areAlike = places.Select(place => Content(standing[place].Line)).Distinct().Count() == 1;
        if (group.Count > places.Count || (group.Count < places.Count && !areAlike))
            return;
        var pairs = new Dictionary<int, int>();
        foreach (var (index, place) in group.SelectMany(index => edges[index].Select(place => (index, place)))
            .OrderByDescending(pair => Likeness(amended[pair.index].Line, standing[pair.place].Line)).ThenBy(pair => pair.index).ThenBy(pair => pair.place))
        {
            if (!pairs.ContainsKey(index) && !pairs.ContainsValue(place))
                pairs.Add(index, place);
        }
        if (pairs.Count == group.Count)
        {
            foreach (var (index, place) in pairs)
                found.Add(index, place);
        }
    }

    /// <summary>Amended lines that could be about the same earlier ones, with these.</summary>
    private static IEnumerable<(List<int> Group, HashSet<int> Places)> Groups(Dictionary<int, HashSet<int>> edges)
    {
        var left = edges.Where(edge => edge.Value.Count > 0).Select(edge => edge.Key).ToList();
        while (left.Count > 0)
        {
            var group = new List<int>();
            var places = new HashSet<int>(edges[left[0]]);
            while (left.FindIndex(index => places.Overlaps(edges[index])) is >= 0 and var next)
            {
                group.Add(left[next]);
                places.UnionWith(edges[left[next]]);
                left.RemoveAt(next);
            }
            yield return (group, places);
        }
    }

    private static bool IsAmendment(FilingLine line) => IsDeleted(line) || string.Equals(line.FilingStatus, "Amended", StringComparison.OrdinalIgnoreCase);

    private static bool IsDeleted(FilingLine line) => string.Equals(line.FilingStatus, "Deleted", StringComparison.OrdinalIgnoreCase);

    private static bool CanAmend(FilingLine amended, FilingLine earlier)
    {
        if (amended.TxDate != earlier.TxDate || !AssetNames.AreOne(amended, earlier))
            return false;
        var (sameType, sameAmount) = (amended.TxType == earlier.TxType, SameAmount(amended, earlier));
        return IsDeleted(amended) ? sameType && sameAmount : sameType || sameAmount;
    }

    private static bool SameAmount(FilingLine one, FilingLine other) => (one.Amount.LowCents, one.Amount.HighCents) == (other.Amount.LowCents, other.Amount.HighCents);

    private static int Likeness(FilingLine one, FilingLine other) =>
        (one.TxType == other.TxType ? 1 : 0) + (SameAmount(one, other) ? 1 : 0) + (string.Equals(one.Owner, other.Owner, StringComparison.OrdinalIgnoreCase) ? 1 : 0)
        + (one.TxExtent == other.TxExtent ? 1 : 0) + (string.Equals(one.Subholding, other.Subholding, StringComparison.OrdinalIgnoreCase) ? 1 : 0);

    /// <summary>All that tells lines apart to a reader.</summary>
    private static object Content(FilingLine line) =>
        (line.Owner.ToUpperInvariant(), AssetNames.Normalize(line.AssetText), line.TxType, line.TxExtent, line.TxDate, line.Amount.LowCents, line.Amount.HighCents,
            (line.NotifiedOn, line.Subholding, line.Description, line.Comments, line.Location));

    private static List<int> Indices(List<(LineRef Ref, FilingLine Line)> lines, Predicate<FilingLine> applies) =>
        [.. Enumerable.Range(0, lines.Count).Where(index => applies(lines[index].Line))];
}
