using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.Legislators;
using CapitolSync.Engine.Testing.Shapes;

namespace CapitolSync.Engine.Testing.Looks;

/// <summary>Looks at the file of members in office.</summary>
internal static class MembersLook
{
    public static PageLook Look(PageBody body) => JsonLook.Look(body, static root => root, Shape.Legislator, static body => LegislatorReader.Read(body.Span));
}
