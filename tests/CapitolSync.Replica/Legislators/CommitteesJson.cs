using System.Text.Json;

namespace CapitolSync.Replica.Legislators;

/// <summary>Writes the files about committees: some committees of each chamber, on which the members in office sit by turns.</summary>
internal static class CommitteesJson
{
    private static readonly (string Code, string Name, (string Number, string Name)[] Parts)[] Committees =
    [
        ("HSAS", "House Committee on Armed Services", [("28", "Seapower and Projection Forces")]),
        ("HSBA", "House Committee on Financial Services", [("16", "Capital Markets")]),
        ("HSIF", "House Committee on Energy and Commerce", [("14", "Health"), ("17", "Commerce, Manufacturing, and Trade")]),
        ("SSAS", "Senate Committee on Armed Services", []),
        ("SSBK", "Senate Committee on Banking, Housing, and Urban Affairs", [("04", "Securities, Insurance, and Investment")]),
        ("SSFI", "Senate Committee on Finance", [("10", "Health Care")]),
    ];

    /// <summary>committees-current.json.</summary>
    public static byte[] WriteNames() => JsonSerializer.SerializeToUtf8Bytes(Committees.Select(committee => new
    {
        type = Chamber(committee.Code),
        name = committee.Name,
        thomas_id = committee.Code,
        subcommittees = committee.Parts.Select(part => new { name = part.Name, thomas_id = part.Number }),
        jurisdiction = "Has jurisdiction over some matters.",
    }));

    /// <summary>committee-membership-current.json.</summary>
    public static byte[] WriteMembers(IEnumerable<ReplicaLegislator> members)
    {
        var byChamber = members.Where(member => member.Current && member.Terms.Count > 0)
            .ToLookup(member => member.Terms[^1].Type == "sen" ? "senate" : "house");
        var lists = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var committees in Committees.GroupBy(committee => Chamber(committee.Code)))
        {
            foreach (var (committee, place) in committees.Select((committee, place) => (committee, place)))
            {
                var seated = byChamber[committees.Key].Where((_, at) => at % committees.Count() == place).ToList();
                lists.Add(committee.Code, Rows(seated));
                foreach (var part in committee.Parts)
                    lists.Add(committee.Code + part.Number, Rows(seated.Where((_, at) => at % 2 == 0)));
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(lists);
    }

    private static string Chamber(string code) => code[0] == 'S' ? "senate" : "house";

    private static IEnumerable<Dictionary<string, object>> Rows(IEnumerable<ReplicaLegislator> members) => members.Select(static (member, at) =>
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = $"{member.FirstName} {member.LastName}",
            ["party"] = "majority",
            ["rank"] = at + 1,
            ["bioguide"] = member.BioguideId,
        };
        if (at == 0)
            row["title"] = "Chairman";
        return row;
    });
}
