using F23.StringSimilarity;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Finds companies by whole words of their names, the rare ones counting most, and by words that are spelled alike.</summary>
internal sealed class CompanyWords
{
    /// <summary>What resembles a name less than that is no suggestion.</summary>
    public const double LeastScore = 0.7;

    // A word that differs by one letter, or by two that are swapped, is the same one, mistyped.
    private const double OneTypo = 1;

    // Shorter words differ too much by a letter.
    private const int LeastLength = 5;

    // Never as sure as the same spelling.
    private const double MostWithTypo = 0.95;

    // Words that so many companies have find none of them.
    private const int MostCompanies = 400;

    private const double PrefixScore = 0.8;

    private readonly Dictionary<string, List<(KnownCompany Company, string[] Words)>> _byWord = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byBeginning;
    private readonly JaroWinkler _similarity = new();
    private readonly Damerau _typos = new();
    private readonly int _count;

    public CompanyWords(IReadOnlyList<KnownCompany> companies)
    {
        _count = Math.Max(1, companies.Count);
        foreach (var company in companies)
        {
            var words = company.Core.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                if (!_byWord.TryGetValue(word, out var list))
                    _byWord.Add(word, list = []);
                list.Add((company, words));
            }
        }

        _byBeginning = _byWord.Keys.Where(word => word.Length >= LeastLength).ToLookup(word => word[..2], StringComparer.Ordinal);
    }

    /// <summary>The company that resembles a name most; <see langword="null"/> if none does enough.</summary>
    /// <param name="words">The words of the name, endings aside.</param>
    /// <param name="mayBe">Leaves companies out.</param>
    public CompanyMatch? Best(string[] words, Func<KnownCompany, bool> mayBe)
    {
        var known = words.Select(Known).ToArray();
        var name = string.Join(' ', words);
        CompanyMatch? best = null;
        foreach (var (company, theirs) in Candidates(known))
        {
            if (!mayBe(company))
                continue;
            var score = Math.Min(Score(name, known, company, theirs), known.SequenceEqual(words, StringComparer.Ordinal) ? 1 : MostWithTypo);
            if (score >= LeastScore && (best is null || score > best.Score || (score == best.Score && company.Rank < best.Company!.Rank)))
                best = new CompanyMatch(EmployerStatus.Suggested, company, Math.Round(score, 2), Why(words, known, theirs));
        }

        return best;
    }

    private IEnumerable<(KnownCompany Company, string[] Words)> Candidates(string[] known) => known
        .Distinct(StringComparer.Ordinal)
        .Where(word => _byWord.TryGetValue(word, out var list) && list.Count <= MostCompanies)
        .SelectMany(word => _byWord[word])
        .DistinctBy(candidate => candidate.Company);

    /// <summary>The word itself, if any company has it, or else the one that is spelled alike.</summary>
    private string Known(string word)
    {
        if (_byWord.ContainsKey(word) || word.Length < LeastLength)
            return word;
        return _byBeginning[word[..2]]
            .Where(other => Math.Abs(other.Length - word.Length) <= OneTypo && _typos.Distance(word, other) <= OneTypo)
            .MaxBy(other => _similarity.Similarity(word, other)) ?? word;
    }

    private double Score(string name, string[] known, KnownCompany company, string[] theirs)
    {
        var shared = known.Intersect(theirs, StringComparer.Ordinal).Sum(Weight);
        var all = known.Union(theirs, StringComparer.Ordinal).Sum(Weight);
        var overlap = all > 0 ? shared / all : 0;
        var score = 0.6 * overlap + 0.4 * _similarity.Similarity(name, company.Core);
        var shorter = Math.Min(known.Length, theirs.Length);
        return known.AsSpan(0, shorter).SequenceEqual(theirs.AsSpan(0, shorter)) ? Math.Max(score, PrefixScore + (1 - PrefixScore) * overlap) : score;
    }

    /// <summary>A word says the more the fewer companies have it.</summary>
    private double Weight(string word) => Math.Log(1 + (double)_count / (_byWord.TryGetValue(word, out var list) ? list.Count : 1));

    private static string Why(string[] words, string[] known, string[] theirs)
    {
        var shared = known.Intersect(theirs, StringComparer.Ordinal).ToList();
        var corrected = words.Zip(known).Where(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal) && theirs.Contains(pair.Second, StringComparer.Ordinal))
            .Select(pair => $"{pair.First} is spelled like {pair.Second}").ToList();
        return corrected.Count > 0 ? string.Join(", ", corrected) : $"words in common: {string.Join(", ", shared)}";
    }
}
