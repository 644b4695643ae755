namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>The committees the site knows, and who sits on them.</summary>
internal static class CommitteeMaker
{
    /// <summary>hlig is what the site itself calls one of the Senate's, whatever its first letter says.</summary>
    private const string Known =
        "hsag Agriculture|hsap Appropriations|hsas Armed Services|hsbu Budget|hscn Climate Crisis|hsed Education & Labor|"
        + "hsif Energy & Commerce|hsso Ethics|hsba Financial Services|hsfa Foreign Affairs|hshm Homeland Security|"
        + "hsha House Administration|hlig Intelligence|hsig Intelligence (Previous)|hsju Judiciary|hsii Natural Resources|"
        + "hsgo Oversight and Reform|hsru Rules|hssy Science, Space and Technology|hssm Small business|"
        + "hspw Transportation & Infrastructure|hsvr Veteran’s Affairs|hswm Ways & Means|scnc International Narcotics Control|"
        + "slet Ethics|slia Indian Affairs|slin Intelligence|spag Aging|ssaf Agriculture, Nutrition & Forestry|"
        + "ssap Appropriations|ssas Armed Services|ssbk Banking, Housing & Urban Affairs|ssbu Budget|"
        + "sscm Commerce, Science & Transportation|sseg Energy & Natural Resources|ssev Environment & Public Works|ssfi Finance|"
        + "ssfr Foreign Relations|ssga Homeland Security & Gov. Affairs|sshr Health, Education, Labor & Pensions|ssju Judiciary|"
        + "ssra Rules and Administration|sssb Small Business & Entrepreneurship|ssva Veteran’s Affairs";

    public static IReadOnlyList<ReplicaCommittee> Make(ReplicaOptions options, IReadOnlyList<ReplicaPolitician> politicians)
    {
        var dice = Dice.For(options.Seed, "committees");
        var members = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var known = Known.Split('|').Select(entry => (Code: entry[..4], Name: entry[5..])).Take(options.Committees).ToList();
        foreach (var (code, _) in known)
            members[code] = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var politician in politicians)
        {
            var own = known.Where(k => k.Code[0] == politician.Chamber[0]).ToList();
            for (var seats = dice.Between(0, 4); seats > 0 && own.Count > 0; seats--)
                members[dice.Pick(own).Code].Add(politician.PoliticianId);
        }
        return [.. known.Select(k => new ReplicaCommittee(k.Code, Label(k.Code, k.Name), [.. members[k.Code]]))];
    }

    private static string Label(string code, string name) =>
        (code[0] == 's' || code == "hlig" ? "Senate" : "House") + " -  " + name;
}
