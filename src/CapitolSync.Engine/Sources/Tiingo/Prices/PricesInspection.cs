using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>Compares closes with the fields that are known, for Test-CtSource.</summary>
internal sealed class PricesInspection() : JsonInspection(Known)
{
    // A week with at least one trading day.
    private const int Days = 10;

    private static readonly KnownShape Known = KnownShape.Of(
        ": Text date, Number close adjClose divCash splitFactor, Number? high low open volume adjHigh adjLow adjOpen adjVolume");

    /// <summary>The page that a probe asks for.</summary>
    public static ProbePage Page(DateTimeOffset now) => new(
        PriceUrls.Endpoint, PriceUrls.Of(PricesRequest.Benchmark, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-Days)), new PricesInspection());

    protected override JsonElement List(JsonElement root) => root;

    protected override void ReadAsSync(PageBody body) => new PricesReader(PricesRequest.Benchmark).Read(body);
}
