using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>Inspects an answer of the API, whose rows are under <c>results</c>.</summary>
internal abstract class ApiInspection(KnownShape known) : JsonInspection(known)
{
    /// <summary>Rows that a probe asks for.</summary>
    protected const int ProbeRows = 20;

    public override bool IsCutShort(PageBody body) => JsonBody.IsCutShort(body);

    protected override JsonElement List(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("results", out var results) ? results : default;
}
