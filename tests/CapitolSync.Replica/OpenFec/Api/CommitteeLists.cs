using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>Committees by candidate and by sponsor, paged by number.</summary>
internal sealed class CommitteeLists(FecData data)
{
    private static readonly string[] NotReproduced =
    [
        "q", "state", "party", "year", "filing_frequency", "organization_type", "committee_type", "treasurer_name", "sort",
        "min_first_file_date", "max_first_file_date", "min_last_file_date", "max_last_file_date",
        "min_first_f1_date", "max_first_f1_date", "min_last_f1_date", "max_last_f1_date",
    ];

    /// <summary>/candidate/{id}/committees/: the authorised ones. A leadership PAC is not among them.</summary>
    public JsonBuffer OfCandidate(string candidateId, QueryParameters query, bool empty)
    {
        var id = Ids.Candidate(candidateId);
        var found = ByName(data.Committees.Where(c => c.CandidateIds.Contains(id, StringComparer.Ordinal)), query);
        return PageOf([.. found], CommitteeJson.Detailed, query, empty);
    }

    /// <summary>
    /// /candidate/{id}/committees/history/{cycle}/: leadership PACs too, but the cycle is a year in which the candidate
    /// stands for election, and stands for all periods of the term before. With election_full=false it is a period,
    /// and the leadership PACs are missing.
    /// </summary>
    public JsonBuffer History(string candidateId, int cycle, QueryParameters query, bool empty)
    {
        var id = Ids.Candidate(candidateId);
        var full = query.Flag("election_full") ?? true;
        var candidate = data.Candidates.FirstOrDefault(c => c.CandidateId == id);
        var years = !full ? [cycle] : candidate?.ElectionYears.Contains(cycle) == true ? Term(candidate.Office, cycle) : [];
        var found = data.Committees
            .Where(c => c.CandidateIds.Contains(id, StringComparer.Ordinal) || (full && c.SponsorCandidateIds.Contains(id, StringComparer.Ordinal)))
            .Where(Designated(query))
            .Select(c => (Committee: c, Cycle: years.FirstOrDefault(y => c.Cycles?.Contains(y) ?? true)))
            .Where(c => c.Cycle != 0)
            .OrderBy(c => c.Committee.CommitteeId, StringComparer.Ordinal);
        return PageOf([.. found], c => CommitteeJson.InHistory(c.Committee, c.Cycle), query, empty);
    }

    /// <summary>/committees/</summary>
    public JsonBuffer All(QueryParameters query, bool empty)
    {
        query.Refuse(NotReproduced);
        var ids = query.Texts("committee_id").Select(Ids.Committee).ToList();
        var candidates = query.Texts("candidate_id").Select(Ids.Candidate).ToList();
        var sponsors = query.Texts("sponsor_candidate_id").Select(Ids.Candidate).ToList();
        var found = data.Committees.Where(c =>
            (ids.Count == 0 || ids.Contains(c.CommitteeId, StringComparer.Ordinal))
            && (candidates.Count == 0 || candidates.Intersect(c.CandidateIds, StringComparer.Ordinal).Any())
            && (sponsors.Count == 0 || sponsors.Intersect(c.SponsorCandidateIds, StringComparer.Ordinal).Any()));
        return PageOf([.. ByName(found, query)], CommitteeJson.Listed, query, empty);
    }

    private static IEnumerable<ReplicaFecCommittee> ByName(IEnumerable<ReplicaFecCommittee> committees, QueryParameters query)
    {
        query.Refuse(NotReproduced);
        var cycles = query.Integers("cycle");
        return committees.Where(Designated(query))
            .Where(c => cycles.Count == 0 || c.Cycles?.Intersect(cycles).Any() == true)
            .OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.CommitteeId, StringComparer.Ordinal);
    }

    private static Func<ReplicaFecCommittee, bool> Designated(QueryParameters query)
    {
        var designations = query.UpperTexts("designation");
        return c => designations.Count == 0 || designations.Contains(c.Designation, StringComparer.Ordinal);
    }

    /// <summary>The periods of the term that the election ends, the latest first.</summary>
    private static int[] Term(string office, int year) => office switch
    {
        "H" => [year],
        "P" => [year, year - 2],
        _ => [year, year - 2, year - 4],
    };

    private static JsonBuffer PageOf<T>(IReadOnlyList<T> found, Func<T, byte[]> render, QueryParameters query, bool empty)
    {
        var (page, perPage) = (query.Page, query.PerPage);
        var json = new JsonBuffer().Raw("{\"api_version\":\"1.0\",\"pagination\":{\"count\":"u8).Number(found.Count);
        json.Raw(",\"is_count_exact\":true,\"page\":"u8).Number(page).Raw(",\"pages\":"u8).Number((found.Count + perPage - 1) / perPage);
        json.Raw(",\"per_page\":"u8).Number(perPage).Raw("},\"results\":["u8);
        var rows = empty ? [] : found.Skip((int)Math.Min(int.MaxValue, (page - 1L) * perPage)).Take(perPage);
        foreach (var (index, row) in rows.Index())
            json.Raw(index == 0 ? [] : ","u8).Raw(render(row));
        return json.Raw("]}\n"u8);
    }
}
