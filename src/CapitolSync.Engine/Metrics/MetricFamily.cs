namespace CapitolSync.Engine.Metrics;

/// <summary>A metric with all its samples.</summary>
/// <param name="Name">Its name, with the unit; ends in <c>_total</c> if it is a counter.</param>
/// <param name="Help">What it says.</param>
/// <param name="Samples">Its samples; a family without any is not written.</param>
internal sealed record MetricFamily(string Name, string Help, IReadOnlyList<MetricSample> Samples)
{
    /// <summary>Its type as Prometheus calls it.</summary>
    public string Type => Name.EndsWith("_total", StringComparison.Ordinal) ? "counter" : "gauge";
}
