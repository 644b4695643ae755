namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>
/// Links the Senate's amendments with the filings they restate. An amendment restates its original completely and does not
/// name it: what it replaces is the filing of the same filer and title date that shares most lines with it, and the second
/// amendment replaces the first. One without lines withdraws everything; it replaces the only filing that it can mean.
/// </summary>
internal static class SenateAmendments
{
    /// <summary>How many of the five fields of a line have to agree for the line to count as restated.</summary>
    private const int EnoughFields = 4;

    /// <summary>Links all filings of one filer, in any order.</summary>
    public static AmendmentLinks Link(IReadOnlyCollection<AmendableFiling> filings)
    {
        var superseded = new List<Supersession>();
        var unlinked = new List<LineRef>();
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var amendment in filings.Where(filing => filing.Amendment is not null).OrderBy(filing => filing.Amendment).ThenBy(Moment).ThenBy(filing => filing.FilingId, StringComparer.Ordinal))
        {
            var candidates = filings.Where(filing => CanRestate(amendment, filing) && !gone.Contains(filing.FilingId));
            if (Original(amendment, candidates) is var (original, pairs))
            {
                gone.Add(original.FilingId);
                superseded.AddRange(original.Lines.Select((line, index) =>
                    new Supersession(original.Ref(line), amendment.FilingId, pairs.TryGetValue(index, out var place) ? amendment.Ref(amendment.Lines[place]) : null)));
            }
            else
            {
                unlinked.AddRange(amendment.Lines.Select(amendment.Ref));
            }
        }
        return new AmendmentLinks(superseded, unlinked);
    }

    private static bool CanRestate(AmendableFiling amendment, AmendableFiling filing) =>
        !string.Equals(filing.FilingId, amendment.FilingId, StringComparison.Ordinal) && filing.TitleOn is { } day && day == amendment.TitleOn
        && (filing.Amendment ?? 0) < amendment.Amendment && Moment(filing) <= Moment(amendment);

    private static DateTimeOffset Moment(AmendableFiling filing) => filing.FiledAt ?? new DateTimeOffset(filing.FiledOn, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The candidate that shares most lines with the amendment; null where two share as many, or none shares half of them.</summary>
    private static (AmendableFiling Filing, Dictionary<int, int> Pairs)? Original(AmendableFiling amendment, IEnumerable<AmendableFiling> candidates)
    {
        if (amendment.Lines.Count == 0)
            return candidates.Take(2).ToArray() is [var only] ? (only, new Dictionary<int, int>()) : null;
        var restated = Fields(amendment);
        var best = candidates.Select(filing => (Filing: filing, Overlap: Overlap(Fields(filing), restated)))
            .OrderByDescending(candidate => candidate.Overlap.Equal).ThenByDescending(candidate => candidate.Overlap.Pairs.Count).ToArray();
        if (best is not [var first, ..] || first.Overlap.Pairs.Count * 2 < Math.Min(first.Filing.Lines.Count, amendment.Lines.Count) || first.Overlap.Pairs.Count == 0)
            return null;
        return best is [_, var second, ..] && (second.Overlap.Equal, second.Overlap.Pairs.Count) == (first.Overlap.Equal, first.Overlap.Pairs.Count)
            ? null
            : (first.Filing, first.Overlap.Pairs);
    }

    /// <summary>Pairs lines one to one, equal ones first, then those that differ in one field.</summary>
    private static (int Equal, Dictionary<int, int> Pairs) Overlap(LineFields[] earlier, LineFields[] later)
    {
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        var equal = 0;
        for (var wanted = LineFields.Count; wanted >= EnoughFields; wanted--)
        {
            for (var index = 0; index < earlier.Length; index++)
            {
                if (pairs.ContainsKey(index))
                    continue;
                var place = FindIndex(later, taken, earlier[index], wanted);
                if (place < 0)
                    continue;
                pairs.Add(index, place);
                taken.Add(place);
                equal += wanted == LineFields.Count ? 1 : 0;
            }
        }
        return (equal, pairs);
    }

    private static int FindIndex(LineFields[] lines, HashSet<int> taken, LineFields line, int wanted)
    {
        for (var place = 0; place < lines.Length; place++)
        {
            if (!taken.Contains(place) && line.CommonWith(lines[place]) == wanted)
                return place;
        }
        return -1;
    }

    private static LineFields[] Fields(AmendableFiling filing) => [.. filing.Lines.Select(line => new LineFields(line.Line))];
}
