using System.Globalization;
using System.Text;

namespace CapitolSync.Help;

/// <summary>Writes cmdlets as pages for the web, with the same words as Get-Help.</summary>
internal static class MarkdownWriter
{
    private const int LineLength = 110;

    /// <summary>The pages by file name: one for each cmdlet, and one that lists them.</summary>
    public static IEnumerable<(string File, string Text)> Write(IReadOnlyList<Cmdlet> cmdlets)
    {
        yield return ("README.md", Index(cmdlets));
        foreach (var cmdlet in cmdlets)
            yield return ($"{cmdlet.Name}.md", Write(cmdlet));
    }

    private static string Index(IReadOnlyList<Cmdlet> cmdlets)
    {
        var page = new StringBuilder("# Cmdlet reference\n\n");
        page.Append("The text of `Get-Help`, generated from the source on every build; see [CONTRIBUTING](../../CONTRIBUTING.md#documentation).\n\n");
        page.Append("| cmdlet | what it does |\n|---|---|\n");
        foreach (var cmdlet in cmdlets)
            page.Append(CultureInfo.InvariantCulture, $"| [{cmdlet.Name}]({cmdlet.Name}.md) | {Escape(cmdlet.Synopsis)} |\n");
        return page.ToString();
    }

    private static string Write(Cmdlet cmdlet)
    {
        var page = new StringBuilder($"# {cmdlet.Name}\n\n{Escape(cmdlet.Synopsis)}\n");
        Section(page, "Syntax", [.. cmdlet.Sets.Select(set => $"```text\n{Syntax(cmdlet, set)}\n```")]);
        Section(page, "Description", [.. cmdlet.Description.Select(Escape)]);
        Section(page, "Examples", [.. cmdlet.Examples.Select(Write)]);
        Section(page, "Parameters", [.. cmdlet.Parameters.Select(Write)]);
        Section(page, "Outputs", [string.Join('\n', cmdlet.Outputs.Select(Output))]);
        Section(page, "Notes", [.. cmdlet.Notes.Select(Escape)]);
        Section(page, "Related links", [string.Join('\n', cmdlet.Links.Select(Write))]);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Any(paragraph => paragraph.Length > 0))
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{string.Join("\n\n", paragraphs)}\n");
    }

    private static string Syntax(Cmdlet cmdlet, string set)
    {
        var words = from parameter in cmdlet.Parameters
                    let use = parameter.In(set)
                    where use is not null
                    orderby use.Position ?? int.MaxValue, !use.IsMandatory
                    select Syntax(parameter, use);
        var (text, length) = (new StringBuilder(cmdlet.Name), cmdlet.Name.Length);
        foreach (var word in words.Append("[<CommonParameters>]"))
        {
            var isNext = length + word.Length >= LineLength;
            text.Append(isNext ? "\n    " : " ").Append(word);
            length = (isNext ? 4 : length + 1) + word.Length;
        }

        return text.ToString();
    }

    private static string Syntax(Parameter parameter, ParameterUse use)
    {
        var name = use.Position is null ? $"-{parameter.Name}" : $"[-{parameter.Name}]";
        var both = parameter.IsSwitch ? name : $"{name} <{parameter.Type}>";
        return use.IsMandatory ? both : $"[{both}]";
    }

    private static string Write(Example example, int index)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"### Example {index + 1}: {Escape(example.Title)}\n\n```powershell\n{example.Code}\n```");
        if (example.Output.Length > 0)
            text += $"\n\n```text\n{example.Output}\n```";
        return string.Join("\n\n", example.Remarks.Select(Escape).Prepend(text));
    }

    private static string Write(Parameter parameter)
    {
        var use = parameter.Uses[0];
        string[] facts =
        [
            $"Type: `{parameter.Type}`",
            use.IsMandatory ? "required" : "optional",
            use.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"position {position}") : "named",
            .. parameter.TakesWildcards ? ["wildcards are allowed"] : Array.Empty<string>(),
            .. use.IsPiped ? [$"pipeline input: {use.Pipeline[6..^1]}"] : Array.Empty<string>(),
            .. parameter.Aliases.Count > 0 ? [$"aliases: {string.Join(", ", parameter.Aliases)}"] : Array.Empty<string>(),
        ];
        return $"### -{parameter.Name}\n\n{Escape(parameter.Text)}\n\n*{string.Join("; ", facts)}*";
    }

    private static string Output(string name) => name.StartsWith("CapitolSync.", StringComparison.Ordinal)
        ? $"- [`{name}`](data-dictionary.md#{name.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()})"
        : $"- `{name}`";

    private static string Write(Link link) => link.Uri is not null
        ? $"- [{link.Text}]({link.Uri})"
        : link.Text is "about_CapitolSync_Data" ? "- [about_CapitolSync_Data](data-dictionary.md)"
        : link.Text.StartsWith("about_", StringComparison.Ordinal)
            ? $"- [{link.Text}](../../module/en-US/{link.Text}.help.txt)"
            : $"- [{link.Text}]({link.Text}.md)";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
            escaped.Append(letter is '*' or '_' or '<' or '>' or '|' or '\\' or '`' or '[' or ']' ? "\\" : "").Append(letter);
        return escaped.ToString();
    }
}
