using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Sources.CongressLegislators;

namespace CapitolSync.Engine.Probes.Looks;

/// <summary>Looks at the file of members in office.</summary>
internal static class LegislatorsInspection
{
    public static PageInspection Look(PageBody body) => JsonInspection.Look(body, static root => root, Shape.Legislator, static body => LegislatorReader.Read(body.Span));
}
