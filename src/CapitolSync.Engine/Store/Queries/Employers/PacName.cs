namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>Names of political action committees, which begin with their company's: <c>THE BOEING COMPANY POLITICAL ACTION COMMITTEE</c>.</summary>
internal static class PacName
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "pac", "political", "action", "committee", "cmte", "comm", "fund", "federal", "employees", "employee", "good", "government", "voluntary", "stakeholders",
        "civic", "responsible", "effective", "better", "citizenship", "participation", "for", "of", "and", "the", "us", "usa", "america", "inc", "nonpartisan", "non", "partisan",
        "associates", "partners", "executives", "team", "members", "separate", "segregated", "election",
    };

    /// <summary>The company whose name a committee's begins with, if nothing but usual words of such names follows.</summary>
    public static KnownCompany? Find(string name, KnownCompanies companies)
    {
        // What stands in parentheses is the short name.
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var words = EmployerName.Words(open > 0 ? name[..open] : name);
        var start = words is ["the", _, ..] ? 1 : 0;
        if (!Array.Exists(words, word => word is "pac" or "political" or "fund" or "committee"))
            return null;
        for (var end = words.Length - 1; end > start; end--)
        {
            if (!IsUsual(words[end]))
                return null;
            if (companies.Named(EmployerName.Core(string.Join(' ', words[start..end]))) is [var company])
                return company;
        }

        return null;
    }

    private static bool IsUsual(string word) => Words.Contains(word) || EmployerName.IsEnding(word) || word.EndsWith("pac", StringComparison.Ordinal);
}
