using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Inspects the file of members in office.</summary>
internal sealed class LegislatorsInspection() : JsonInspection(Known)
{
    // What is not known of a member is left out.
    private static readonly KnownShape Known = KnownShape.Of(
        ": Object id name bio, List terms, List? leadership_roles family other_names",
        "id: Text bioguide, Text? thomas lis opensecrets wikipedia ballotpedia wikidata google_entity_id, Number? govtrack votesmart cspan house_history maplight icpsr pictorial, List? fec bioguide_previous",
        "name: Text first last, Text? official_full middle nickname suffix",
        "bio: Text? birthday gender",
        "terms[]: Text type start end state, Text? party, Number? district class, Text? url address phone fax contact_form office state_rank rss_url caucus how end-type, List? party_affiliations",
        "terms[].party_affiliations[]: Text start end party, Text? caucus",
        "leadership_roles[]: Text title chamber start, Text? end",
        "family[]: Text name relation",
        "other_names[]: Text? first middle last start end");

    private static readonly LegislatorFile File = new("current", IsCurrent: true);

    /// <summary>The file that a probe asks for.</summary>
    public static ProbePage Page { get; } = new(File.Path, File.Path, new LegislatorsInspection());

    protected override JsonElement List(JsonElement root) => root;

    protected override void ReadAsSync(PageBody body) => LegislatorReader.Read(body.Span);
}
