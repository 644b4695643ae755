using System.Globalization;
using System.Text;

namespace CapitolSync.Engine.Metrics;

/// <summary>
/// Writes metrics in Prometheus' text format:
/// https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format.
/// </summary>
internal static class PrometheusText
{
    public static string Write(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder();
        foreach (var family in families.Where(family => family.Samples.Count > 0))
        {
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(EscapeHelp(family.Help)).Append('\n');
            text.Append("# TYPE ").Append(family.Name).Append(' ').Append(family.Type).Append('\n');
            foreach (var sample in family.Samples)
                Append(text, family.Name, sample);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, MetricSample sample)
    {
        text.Append(name);
        if (sample.Labels.Length > 0)
            text.Append('{').AppendJoin(',', sample.Labels.Select(label => $"{label.Name}=\"{EscapeLabel(label.Value)}\"")).Append('}');
        text.Append(' ').Append(sample.Value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string EscapeHelp(string help) => help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string EscapeLabel(string value) => EscapeHelp(value).Replace("\"", "\\\"", StringComparison.Ordinal);
}
