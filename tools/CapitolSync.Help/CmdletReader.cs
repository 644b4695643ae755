using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CapitolSync.Help;

/// <summary>Finds the cmdlets of an assembly.</summary>
internal sealed partial class CmdletReader(DocumentedAssembly assembly)
{
    /// <summary>Reads all of them, by noun.</summary>
    public IReadOnlyList<Cmdlet> Read() =>
    [
        .. from type in assembly.Types
           where !type.IsAbstract && Attribute(type, "CmdletAttribute") is not null
           let cmdlet = Read(type)
           orderby cmdlet.Noun, cmdlet.Verb
           select cmdlet,
    ];

    private Cmdlet Read(Type type)
    {
        var attribute = Attribute(type, "CmdletAttribute")!;
        var document = assembly.Of(type) ?? new XElement("member");
        var parameters = type.GetProperties().Concat(Shared(type)).Where(property => Attribute(property, "ParameterAttribute") is not null).Select(Read);
        if (Named(attribute, "SupportsShouldProcess") is true)
            parameters = parameters.Concat(ShouldProcess);
        return new Cmdlet((string)attribute.ConstructorArguments[0].Value!, (string)attribute.ConstructorArguments[1].Value!)
        {
            DefaultSet = Named(attribute, "DefaultParameterSetName") as string ?? "",
            Synopsis = string.Join(' ', XmlText.Paragraphs(document, "synopsis")),
            Description = XmlText.Paragraphs(document, "description"),
            Notes = XmlText.Paragraphs(document, "note"),
            Links = XmlText.Links(document),
            Examples = [.. XmlText.Examples(document).Select(example => example with { Output = ExampleOutputs.Of($"{attribute.ConstructorArguments[0].Value}-{attribute.ConstructorArguments[1].Value}", example.Code) })],
            Outputs = Outputs(type),
            Parameters = [.. parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>Parameters that cmdlets share without inheriting them: a field of a type whose name ends in Parameters has them.</summary>
    private static IEnumerable<PropertyInfo> Shared(Type? type)
    {
        for (; type is not null && type.Assembly.GetName().Name is "CapitolSync.PowerShell"; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType.Name.EndsWith("Parameters", StringComparison.Ordinal))
                {
                    foreach (var property in field.FieldType.GetProperties())
                        yield return property;
                }
            }
        }
    }

    private Parameter Read(PropertyInfo property)
    {
        var text = string.Join(' ', XmlText.Paragraphs(assembly.Of(property) ?? new XElement("member"), "description"));
        var aliases = Attribute(property, "AliasAttribute")?.ConstructorArguments[0].Value as IReadOnlyCollection<CustomAttributeTypedArgument>;
        return new Parameter(
            property.Name, TypeName(property.PropertyType), text,
            DefaultInText().Match(text) is { Success: true } match ? match.Groups["value"].Value : null,
            [.. (aliases ?? []).Select(alias => (string)alias.Value!)],
            Attribute(property, "SupportsWildcardsAttribute") is not null,
            [.. Attributes(property, "ParameterAttribute").Select(Use)]);
    }

    private static ParameterUse Use(CustomAttributeData attribute)
    {
        string[] ways =
        [
            .. Named(attribute, "ValueFromPipeline") is true ? ["ByValue"] : Array.Empty<string>(),
            .. Named(attribute, "ValueFromPipelineByPropertyName") is true ? ["ByPropertyName"] : Array.Empty<string>(),
        ];
        return new ParameterUse(
            Named(attribute, "ParameterSetName") as string ?? "",
            Named(attribute, "Mandatory") is true,
            Named(attribute, "Position") as int?,
            ways.Length > 0 ? $"True ({string.Join(", ", ways)})" : "False");
    }

    private static IEnumerable<Parameter> ShouldProcess =>
    [
        new("Confirm", "SwitchParameter", "Prompts you for confirmation before running the cmdlet.", null, ["cf"], false, [new("", false, null, "False")]),
        new("WhatIf", "SwitchParameter", "Shows what would happen if the cmdlet runs. The cmdlet is not run.", null, ["wi"], false, [new("", false, null, "False")]),
    ];

    private static IReadOnlyList<string> Outputs(Type type) =>
    [
        .. from attribute in Attributes(type, "OutputTypeAttribute")
           from output in (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!
           select ((Type)output.Value!).FullName!,
    ];

    private static string TypeName(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return TypeName(inner);
        return type.IsArray ? $"{TypeName(type.GetElementType()!)}[]" : type.Name;
    }

    // By name: the attributes' own types are PowerShell's, of which there is only a reference here.
    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Name == name);

    private static CustomAttributeData? Attribute(MemberInfo member, string name) => Attributes(member, name).FirstOrDefault();

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    [GeneratedRegex(@"Default: (?<value>.+)\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DefaultInText();
}
