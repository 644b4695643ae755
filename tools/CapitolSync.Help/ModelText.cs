using System.Xml.Linq;

namespace CapitolSync.Help;

/// <summary>Words of the model's XML documentation, with what its elements stand for.</summary>
internal static class ModelText
{
    public static string Summary(XElement? member) => Plain(member?.Element("summary"));

    public static string Remarks(XElement? member) => Plain(member?.Element("remarks"));

    public static string Parameter(XElement? member, string name) =>
        Plain(member?.Elements("param").FirstOrDefault(one => (string?)one.Attribute("name") == name));

    private static string Plain(XElement? element) => element is null
        ? ""
        : string.Join(' ', string.Concat(element.DescendantNodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => (string?)see.Attribute("langword") ?? ((string?)see.Attribute("cref") ?? "").Split('.', ':')[^1],
        _ => "",
    };
}
