using System.Globalization;
using System.Text.RegularExpressions;

namespace CapitolSync.Engine.Tests.Metrics;

/// <summary>
/// Checks a text as promtool does (<c>promtool check metrics</c>) and as the text format demands:
/// https://prometheus.io/docs/instrumenting/exposition_formats/.
/// </summary>
internal static partial class PrometheusLint
{
    private static readonly string[] Types = ["counter", "gauge", "histogram", "summary", "untyped"];
    private static readonly string[] NoBaseUnits = ["milliseconds", "_ms", "minutes", "hours", "kilobytes", "megabytes", "_kb", "_mb", "percent"];

    /// <summary>What is wrong with it, a line each.</summary>
    public static IReadOnlyList<string> Check(string text)
    {
        var problems = new List<string>();
        if (!text.EndsWith('\n'))
            problems.Add("The last line does not end in a newline.");
        if (text.Contains('\r', StringComparison.Ordinal))
            problems.Add("A line ends in a carriage return.");
        var series = new HashSet<string>(StringComparer.Ordinal);
        var families = new HashSet<string>(StringComparer.Ordinal);
        string? helped = null, typed = null, type = null;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (Help().Match(line) is { Success: true } help)
            {
                helped = help.Groups["name"].Value;
                if (!families.Add(helped))
                    problems.Add($"{helped} comes twice.");
            }
            else if (TypeLine().Match(line) is { Success: true } declared)
            {
                (typed, type) = (declared.Groups["name"].Value, declared.Groups["type"].Value);
                if (!string.Equals(typed, helped, StringComparison.Ordinal))
                    problems.Add($"{typed} has no HELP right before its TYPE.");
                problems.AddRange(CheckName(typed, type));
            }
            else if (Sample().Match(line) is { Success: true } sample)
            {
                problems.AddRange(CheckSample(sample, line, typed, series));
            }
            else
            {
                problems.Add($"This is no line of the format: {line}");
            }
        }

        return problems;
    }

    private static IEnumerable<string> CheckName(string name, string type)
    {
        if (!Types.Contains(type, StringComparer.Ordinal))
            yield return $"{name} has the type {type}, which there is not.";
        if (name.EndsWith("_total", StringComparison.Ordinal) != (type is "counter"))
            yield return $"{name} is a {type}: counters, and only they, end in _total.";
        if (Array.Exists(NoBaseUnits, unit => name.Contains(unit, StringComparison.Ordinal)))
            yield return $"{name} has a unit that is no base unit.";
        if (Array.Exists(["_count", "_sum", "_bucket"], end => name.EndsWith(end, StringComparison.Ordinal)))
            yield return $"{name} ends like a part of a histogram.";
        if (Array.Exists(Types, other => name.Contains($"_{other}", StringComparison.Ordinal)))
            yield return $"{name} has a type in its name.";
        if (!name.StartsWith("capitolsync_", StringComparison.Ordinal))
            yield return $"{name} does not begin with the name of the module.";
    }

    private static IEnumerable<string> CheckSample(Match sample, string line, string? family, HashSet<string> series)
    {
        var name = sample.Groups["name"].Value;
        if (!string.Equals(name, family, StringComparison.Ordinal))
            yield return $"A sample of {name} stands below the TYPE of {family}.";
        var labels = sample.Groups["label"].Captures.Select(label => label.Value).ToList();
        if (labels.Distinct(StringComparer.Ordinal).Count() != labels.Count)
            yield return $"A label comes twice: {line}";
        if (labels.Exists(label => label is "le" or "quantile" || label.StartsWith("__", StringComparison.Ordinal)))
            yield return $"A label's name is reserved: {line}";
        if (!double.TryParse(sample.Groups["value"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            yield return $"The value is no number: {line}";
        if (!series.Add(line[..line.LastIndexOf(' ')]))
            yield return $"The series comes twice: {line}";
    }

    [GeneratedRegex(@"^# HELP (?<name>[a-z][a-z0-9_]*) (?<help>(?:[^\\]|\\\\|\\n)+)$", RegexOptions.None, 1000)]
    private static partial Regex Help();

    [GeneratedRegex(@"^# TYPE (?<name>[a-z][a-z0-9_]*) (?<type>\w+)$", RegexOptions.None, 1000)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9_]*)(?:\{(?:(?<label>[a-z_][a-z0-9_]*)=""(?:[^""\\]|\\\\|\\""|\\n)*"",?)+\})? (?<value>\S+)$", RegexOptions.None, 1000)]
    private static partial Regex Sample();
}
