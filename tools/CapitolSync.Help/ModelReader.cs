using System.Reflection;
using System.Xml.Linq;

namespace CapitolSync.Help;

/// <summary>Reads what the model's types and their XML documentation say.</summary>
internal sealed class ModelReader(DocumentedAssembly model)
{
    /// <summary>The records that users see, by name.</summary>
    public IReadOnlyList<RecordType> Records() =>
    [
        .. from type in model.Types
           where type is { IsPublic: true, IsClass: true, Namespace: "CapitolSync" } && type.GetMethod("<Clone>$") is not null
           orderby type.Name
           let document = model.Of(type)
           select new RecordType(type.FullName!, ModelText.Summary(document), ModelText.Remarks(document), [.. Fields(type, document)]),
    ];

    /// <summary>The error IDs with what they mean and what to do.</summary>
    public IReadOnlyList<RecordField> Errors() =>
    [
        .. from field in model.Types.Single(type => type.FullName == "CapitolSync.ErrorIds").GetFields(BindingFlags.Public | BindingFlags.Static)
           let document = model.Of(field)
           select new RecordField((string)field.GetRawConstantValue()!, ModelText.Remarks(document), ModelText.Summary(document)),
    ];

    private IEnumerable<RecordField> Fields(Type type, XElement? document) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0
        let text = ModelText.Summary(model.Of(property)) is { Length: > 0 } own ? own : ModelText.Parameter(document, property.Name)
        select new RecordField(property.Name, Unit(property.PropertyType, text), text);

    private static string Unit(Type type, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return string.Join(", ", type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name));
        if (type.IsGenericType && type != typeof(string))
            return $"list of {Noun(type.GenericTypeArguments[^1])}";
        return type.FullName switch
        {
            "System.String" => "text",
            "System.Boolean" => "true or false",
            "System.DateTime" => "day",
            "System.DateTimeOffset" => "instant (local time in PowerShell; UTC where it is written)",
            "System.TimeSpan" => "duration",
            "System.Uri" => "address",
            "System.Object" => "number, text or duration",
            "System.Int32" or "System.Int64" or "System.Decimal" or "System.Double" => Measure(text) ?? (type.Name.StartsWith("Int", StringComparison.Ordinal) ? "number" : ""),
            _ => Noun(type),
        };
    }

    private static string? Measure(string text) =>
        new (string Word, string Unit)[]
        {
            ("USD", "USD"), ("Relative change", "ratio (0.05: up 5 percent)"), ("percent", "percent"), ("millisecond", "milliseconds"), ("per second", "per second"), ("second", "seconds"),
            ("Days", "days"), ("days", "days"), ("Bytes", "bytes"), ("ratio", "ratio"), ("fraction", "fraction"), ("score", "score"), ("factor", "factor"), ("÷", "ratio"), ("probable", "probability, 0 to 1"), ("from 0 to 1", "0 to 1"), ("ScoreUnit", "see ScoreUnit"), ("same unit", "as Measured"), ("was measured", "days, trades, members, a fraction or USD, by Kind"), ("threshold", "as Score"), ("Split", "factor"), ("split", "factor"), ("rate", "rate"), ("shares", "shares"), ("eturn", "fraction (0.05 is 5 percent)"),
        }.Where(one => text.Contains(one.Word, StringComparison.Ordinal)).Select(one => one.Unit).FirstOrDefault();

    private static string Noun(Type type) => type.FullName is "System.String" ? "text" : type.Name;
}
