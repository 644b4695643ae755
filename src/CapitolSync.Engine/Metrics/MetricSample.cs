namespace CapitolSync.Engine.Metrics;

/// <summary>A value with its labels.</summary>
/// <param name="Value">The value, in base units.</param>
/// <param name="Labels">Names and values, in the order in which they are written.</param>
internal sealed record MetricSample(double Value, params (string Name, string Value)[] Labels);
