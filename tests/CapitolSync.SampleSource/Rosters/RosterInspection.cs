using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>Compares a file with the fields that are known, for Test-CtSource.</summary>
internal sealed class RosterInspection() : JsonInspection(Known)
{
    private static readonly KnownShape Known = KnownShape.Of(": Text code name, Text? url");

    /// <summary>The page that a probe asks for.</summary>
    public static ProbePage Page { get; } = new("/rosters/{chamber}", "/rosters/senate.json", new RosterInspection());

    protected override JsonElement List(JsonElement root) => root;

    protected override void ReadAsSync(PageBody body) => new RosterReader().Read(body);
}
