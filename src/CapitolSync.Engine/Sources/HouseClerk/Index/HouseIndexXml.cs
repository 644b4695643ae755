using System.Text;
using System.Xml;
using System.Xml.Linq;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Reads the XML file of an index.</summary>
internal static class HouseIndexXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = HouseIndexReader.MaximumBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        // A character that is not allowed costs its own row.
        CheckCharacters = false,
    };

    private static readonly XmlWriterSettings Fragment = new() { ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false };

    /// <summary>Reads it.</summary>
    /// <exception cref="PageException">It is not such a file, lacks a column, or lists no filing.</exception>
    public static HouseIndex Read(byte[] xml, int year)
    {
        try
        {
            using var text = HouseIndexEncoding.Decode(xml);
            using var reader = text is null ? XmlReader.Create(new MemoryStream(xml), Settings) : XmlReader.Create(text, Settings);
            return Read(reader, year);
        }
        catch (XmlException error)
        {
            return ReadMended(xml, year) ?? throw HouseErrors.FormatChanged("its XML is broken: " + error.Message, error);
        }
    }

    /// <summary>Reads a file in which what XML does not allow is mended.</summary>
    /// <returns><see langword="null"/> if it is broken in another way.</returns>
    private static HouseIndex? ReadMended(byte[] xml, int year)
    {
        try
        {
            using var text = HouseIndexEncoding.ToText(xml);
            using var reader = XmlReader.Create(new StringReader(HouseIndexMending.Mend(text.ReadToEnd())), Settings);
            return Read(reader, year);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static HouseIndex Read(XmlReader reader, int year)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || !string.Equals(reader.LocalName, "FinancialDisclosure", StringComparison.Ordinal))
            throw HouseErrors.FormatChanged($"its XML begins with \"{reader.LocalName}\" instead of \"FinancialDisclosure\"");
        var rows = new HouseIndexRows(year);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, "Member", StringComparison.Ordinal))
            {
                rows.Add(fields, ReadMember(reader, fields));
            }
            else
            {
                reader.Skip();
            }
        }
        return rows.ToIndex();
    }

    /// <summary>Reads a row.</summary>
    /// <returns>A field that holds markup instead of text.</returns>
    private static (string Field, string Markup)? ReadMember(XmlReader reader, Dictionary<string, string> fields)
    {
        fields.Clear();
        using var member = reader.ReadSubtree();
        member.Read();
        member.Read();
        (string, string)? nested = null;
        while (member.NodeType == XmlNodeType.Element)
        {
            var field = (XElement)XNode.ReadFrom(member);
            if (field.HasElements)
                nested ??= (field.Name.LocalName, Markup(field));
            else
                fields[field.Name.LocalName] = field.Value.Trim();
        }

        while (member.Read())
            continue;
        member.Close();
        reader.Read();
        return nested;
    }

    private static string Markup(XElement field)
    {
        var markup = new StringBuilder();
        using (var writer = XmlWriter.Create(markup, Fragment))
        {
            foreach (var node in field.Nodes())
                node.WriteTo(writer);
        }

        return markup.ToString();
    }
}
