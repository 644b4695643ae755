using System.Globalization;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Gives FEC ids, each once: H8CA05035, S6MI00103, P80003338.</summary>
internal sealed class CandidateIds(int seed)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dice _dice = Dice.For(seed, "candidates");

    /// <summary>One for each chamber that the member sat in, the later one first, and one for the presidency.</summary>
    public IReadOnlyList<ReplicaCandidate> Candidates(
        ReplicaPolitician politician, IReadOnlyList<ReplicaTerm> terms, bool current, bool president)
    {
        var last = terms[^1];
        var candidates = terms.GroupBy(t => t.Type, StringComparer.Ordinal).Reverse()
            .Select(chamber => Congress(politician, [.. chamber], standsAgain: current && chamber.Key == last.Type))
            .ToList();
        if (president)
        {
            var years = new[] { last.Start.Year / 4 * 4 };
            candidates.Add(New(politician, "P", $"{Digit(years[0])}00", "US", "00", last.Party, years));
        }
        return candidates;
    }

    private ReplicaCandidate Congress(ReplicaPolitician politician, IReadOnlyList<ReplicaTerm> terms, bool standsAgain)
    {
        var term = terms[^1];
        var years = terms.Select(t => t.Start.Year - 1).ToList();
        if (standsAgain)
            years.Add(term.End.Year - 1);
        var office = term.Type == "sen" ? "S" : "H";
        var district = (term.District ?? 0).ToString("D2", CultureInfo.InvariantCulture);
        return New(politician, office, $"{Digit(years[0])}{term.State}{district}", term.State, district, term.Party, years);
    }

    private ReplicaCandidate New(
        ReplicaPolitician who, string office, string stem, string state, string district, string party, IReadOnlyList<int> years)
    {
        string id;
        do
            id = office + stem + _dice.Below(1_000_000).ToString("D6", CultureInfo.InvariantCulture)[..(8 - stem.Length)];
        while (!_given.Add(id));
        var code = party switch { "Democrat" => "DEM", "Republican" => "REP", _ => "IND" };
        return new ReplicaCandidate(
            id, who.PoliticianId, who.LastName.ToUpperInvariant(), who.FirstName.ToUpperInvariant(), state, district, code, years);
    }

    private static int Digit(int year) => year % 10;
}
