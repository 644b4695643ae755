using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Testing.Shapes;

namespace CapitolSync.Engine.Testing.Looks;

/// <summary>Looks at a page of the list of committees.</summary>
internal static class CommitteesLook
{
    public static PageLook Look(PageBody body) => JsonLook.Look(body, JsonLook.Results, Shape.Committee, static body => CandidatePartition.Parse(body.Span));
}
