using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Names of employers, as donors write them, and of companies, as they call themselves. Only whole words are compared or cut.</summary>
internal static class EmployerName
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "corp", "corporation", "co", "company", "companies", "cos", "llc", "llp", "lp", "ltd", "limited", "plc",
        "sa", "nv", "ag", "se", "ab", "asa", "spa", "holding", "holdings", "hldgs", "group", "grp", "trust", "com", "new", "the", "and",
    };

    // Whole names that are no employer. A word of them inside of another name means nothing.
    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal)
    {
        "none", "na", "n a", "not applicable", "null", "nil", "no employer", "not employed", "non employed", "currently unemployed", "unemployed",
        "self", "self employed", "selfemployed", "self employeed", "me", "myself", "owner", "business owner", "small business owner", "entrepreneur", "freelance", "freelancer",
        "homemaker", "home maker", "housewife", "house wife", "stay at home mom", "stay at home parent", "mother", "mom",
        "student", "volunteer", "disabled", "disability", "refused", "requested", "information requested", "info requested", "information requested per best efforts",
        "best efforts", "unknown", "other", "various", "private", "confidential", "not available", "not provided", "anonymous", "employer", "independent", "independent contractor",
        "attorney", "lawyer", "consultant", "consulting", "physician", "doctor", "farmer", "teacher", "investor", "investments", "real estate", "sales", "engineer",
    };

    // These words say that the name is no employer, wherever they stand.
    private static readonly HashSet<string> NobodyWords = new(StringComparer.Ordinal) { "retired", "retiree", "unemployed", "homemaker", "deceased" };

    /// <summary>The words of a name, folded: <c>at and t</c> for <c>AT&amp;T</c>.</summary>
    public static string[] Words(string name)
    {
        // What the SEC adds behind a slash is a state: BANK OF AMERICA CORP /DE/.
        var slash = name.IndexOf(" /", StringComparison.Ordinal);
        var text = slash > 0 ? name[..slash] : name;
        var folded = FoldedText.Of(text.Replace("&", " and ", StringComparison.Ordinal).Replace('/', ' ').Replace('(', ' ').Replace(')', ' ').Replace('!', ' '));
        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A name without what companies end in: <c>costco wholesale</c> for <c>COSTCO WHOLESALE CORP /NEW</c>, and <c>costco</c> for <c>Costco</c>.</summary>
    public static string Core(string name) => string.Join(' ', CoreWords(name));

    /// <summary>The words of <see cref="Core"/>; at least one, if the name has any.</summary>
    public static ReadOnlySpan<string> CoreWords(string name)
    {
        var words = Words(name).AsSpan();
        while (words.Length > 1 && Endings.Contains(words[^1]))
            words = words[..^1];
        return words.Length > 1 && words[0] is "the" ? words[1..] : words;
    }

    /// <summary>Whether a word is one that companies end in.</summary>
    public static bool IsEnding(string word) => Endings.Contains(word);

    /// <summary>Whether a name can be a company: not retired, self, none, homemaker, and the like.</summary>
    public static bool CanBeCompany(string name)
    {
        var words = Words(name);
        if (words.Length == 0 || string.Concat(words).Length < 2)
            return false;
        return !Nobody.Contains(string.Join(' ', words)) && !Array.Exists(words, NobodyWords.Contains) && words is not ["self", "employed", ..] and not ["information", "requested", ..];
    }
}
