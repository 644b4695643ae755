using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Inspects the file of committees.</summary>
internal sealed class CommitteesInspection() : JsonInspection(Known)
{
    private static readonly KnownShape Known = KnownShape.Of(
        ": Text type name thomas_id, Text? url minority_url house_committee_id senate_committee_id rss_url minority_rss_url jurisdiction jurisdiction_source"
        + " youtube_id minority_youtube_id address phone wikipedia, List? subcommittees",
        "subcommittees[]: Text name thomas_id, Text? address phone wikipedia url");

    /// <summary>The file that a probe asks for.</summary>
    public static ProbePage Page { get; } = new(CommitteeFiles.Names, CommitteeFiles.Names, new CommitteesInspection()) { Prefix = "committees: " };

    protected override JsonElement List(JsonElement root) => root;

    protected override void ReadAsSync(PageBody body) => CommitteeNamesReader.Read(body.Memory);
}
