using System.Xml.Linq;

namespace CapitolSync.Help;

/// <summary>Takes words out of XML documentation.</summary>
internal static class XmlText
{
    /// <summary>The paragraphs of a kind: <c>&lt;para type="description"&gt;</c>.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement member, string kind) =>
        [.. member.Descendants("para").Where(para => (string?)para.Attribute("type") == kind).Select(Plain)];

    public static IReadOnlyList<Link> Links(XElement member) =>
        [.. member.Descendants("para").Where(para => (string?)para.Attribute("type") == "link").Select(para => new Link(Plain(para), (string?)para.Attribute("uri")))];

    /// <summary>Examples: a title, the code, and remarks if need be.</summary>
    public static IReadOnlyList<Example> Examples(XElement member) =>
    [
        .. from example in member.Elements("example")
           let texts = example.Elements("para").Select(Plain).ToArray()
           select new Example(texts.FirstOrDefault() ?? "", Code(example.Element("code")), [.. texts.Skip(1)]),
    ];

    private static string Plain(XElement element) =>
        string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Keeps lines and their indentation, without what the comment put before each.</summary>
    private static string Code(XElement? code)
    {
        var lines = (code?.Value ?? "").Split('\n').Select(line => line.TrimEnd()).ToArray();
        var indentation = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..] : "")).Trim('\n');
    }
}
