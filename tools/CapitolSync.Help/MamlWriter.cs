using System.Globalization;
using System.Xml.Linq;

namespace CapitolSync.Help;

/// <summary>Writes cmdlets in the format that Get-Help reads (https://learn.microsoft.com/powershell/scripting/developer/help/writing-help-for-windows-powershell-cmdlets).</summary>
internal static class MamlWriter
{
    /// <summary>Where Get-Help -Online goes.</summary>
    private const string Reference = "https://github.com/capitolsync/capitolsync/blob/main/docs/reference/";

    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XDocument Write(IEnumerable<Cmdlet> cmdlets, IReadOnlyList<RecordType> records) =>
        new(new XElement(Msh + "helpItems", new XAttribute("schema", "maml"), cmdlets.Select(cmdlet => Write(cmdlet, records))));

    private static XElement Write(Cmdlet cmdlet, IReadOnlyList<RecordType> records) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Verb),
            new XElement(Command + "noun", cmdlet.Noun),
            Text(Maml + "description", cmdlet.Synopsis)),
        Text(Maml + "description", [.. cmdlet.Description]),
        new XElement(Command + "syntax", cmdlet.Sets.Select(set => Syntax(cmdlet, set))),
        new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter => Write(parameter, parameter.Uses[0]))),
        new XElement(Command + "inputTypes", Inputs(cmdlet).Select(input => new XElement(Command + "inputType", Type(input.Type), Text(Maml + "description", input.Text)))),
        new XElement(Command + "returnValues", cmdlet.Outputs.Select(output => Output(output, records))),
        new XElement(Maml + "alertSet", new XElement(Maml + "alert", cmdlet.Notes.Select(Paragraph))),
        new XElement(Command + "examples", cmdlet.Examples.Select(Write)),
        new XElement(Command + "relatedLinks", cmdlet.Links.Prepend(new Link("Online version", $"{Reference}{cmdlet.Name}.md")).Select(Write)));

    /// <summary>What is returned, with each property of a record.</summary>
    private static XElement Output(string name, IReadOnlyList<RecordType> records)
    {
        var value = new XElement(Command + "returnValue", Type(name));
        if (records.FirstOrDefault(record => record.FullName == name) is { } record)
            value.Add(Text(Maml + "description", [record.Text, record.Source, .. record.Fields.Select(field => $"{field.Name}: {field.Text} ({field.Unit})")]));
        return value;
    }

    private static XElement Syntax(Cmdlet cmdlet, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        from parameter in cmdlet.Parameters
        let use = parameter.In(set)
        where use is not null
        orderby use.Position ?? int.MaxValue, !use.IsMandatory
        select Write(parameter, use));

    private static XElement Write(Parameter parameter, ParameterUse use) => new(
        Command + "parameter",
        new XAttribute("required", Word(use.IsMandatory)),
        new XAttribute("variableLength", Word(parameter.Type.EndsWith("[]", StringComparison.Ordinal))),
        new XAttribute("globbing", Word(parameter.TakesWildcards)),
        new XAttribute("pipelineInput", use.Pipeline),
        new XAttribute("position", use.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count > 0 ? string.Join(", ", parameter.Aliases) : "none"),
        new XElement(Maml + "name", parameter.Name),
        Text(Maml + "description", parameter.Text),
        parameter.IsSwitch ? null : new XElement(Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), parameter.Type),
        Type(parameter.Type),
        new XElement(Dev + "defaultValue", parameter.Default ?? (parameter.IsSwitch ? "False" : "None")));

    private static XElement Write(Example example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", string.Create(CultureInfo.InvariantCulture, $"Example {index + 1}: {example.Title}")),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", (example.Output.Length > 0 ? example.Remarks.Append(example.Output) : example.Remarks).Select(Paragraph)));

    private static XElement Write(Link link) => new(
        Maml + "navigationLink", new XElement(Maml + "linkText", link.Text), new XElement(Maml + "uri", link.Uri));

    /// <summary>What may come down the pipeline: by value, and objects by the names of their properties.</summary>
    private static IEnumerable<(string Type, string Text)> Inputs(Cmdlet cmdlet)
    {
        foreach (var parameter in cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.Pipeline.Contains("ByValue", StringComparison.Ordinal))))
            yield return (parameter.Type, $"-{parameter.Name}: {parameter.Text}");
        var named = cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.Pipeline.Contains("ByPropertyName", StringComparison.Ordinal)))
            .Select(parameter => parameter.Aliases.Count > 0 ? $"{parameter.Name} ({string.Join(", ", parameter.Aliases)})" : parameter.Name).ToArray();
        if (named.Length > 0)
            yield return ("System.Management.Automation.PSObject", $"Objects that have one of these properties: {string.Join("; ", named)}.");
    }

    private static XElement Type(string name) => new(Dev + "type", new XElement(Maml + "name", name), new XElement(Maml + "uri"));

    private static XElement Text(XName name, params string[] paragraphs) => new(name, paragraphs.Select(Paragraph));

    private static XElement Paragraph(string text) => new(Maml + "para", text);

    private static string Word(bool value) => value ? "true" : "false";
}
