using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Sources.OpenFec.Committees;

namespace CapitolSync.Engine.Probes.Looks;

/// <summary>Looks at a page of the list of committees.</summary>
internal static class FecCommitteesInspection
{
    public static PageInspection Look(PageBody body) => JsonInspection.Look(body, JsonInspection.Results, Shape.Committee, static body => FecCandidatePartition.Parse(body.Span));
}
