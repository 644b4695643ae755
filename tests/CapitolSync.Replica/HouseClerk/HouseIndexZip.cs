using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>Makes the zip that is the Clerk's index of a year.</summary>
public static class HouseIndexZip
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Prefix", "Last", "First", "Suffix", "FilingType", "StateDst", "Year", "FilingDate", "DocID"];

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The zip of these rows.</summary>
    public static byte[] Make(int year, IReadOnlyCollection<HouseIndexRow> rows) => Pack(year, Xml(year, rows), Text(year, rows));

    /// <summary>Packs the two files, whatever is in them; without the text file where that is null.</summary>
    public static byte[] Pack(int year, string xml, string? text)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (text is not null)
                Add(archive, string.Create(CultureInfo.InvariantCulture, $"{year}FD.txt"), WithoutMark.GetBytes(text));
            Add(archive, string.Create(CultureInfo.InvariantCulture, $"{year}FD.xml"), [.. WithMark.Preamble, .. WithMark.GetBytes(xml)]);
        }
        return zip.ToArray();
    }

    /// <summary>The XML file, CRLF at the ends of its lines.</summary>
    public static string Xml(int year, IEnumerable<HouseIndexRow> rows)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<FinancialDisclosure>\r\n");
        foreach (var row in rows)
        {
            xml.Append("  <Member>\r\n");
            foreach (var (column, value) in Columns.Zip(Values(year, row)))
                xml.Append(value.Length == 0 ? $"    <{column} />\r\n" : $"    <{column}>{new System.Xml.Linq.XText(value)}</{column}>\r\n");
            xml.Append("  </Member>\r\n");
        }
        return xml.Append("</FinancialDisclosure>").ToString();
    }

    /// <summary>The text file.</summary>
    public static string Text(int year, IEnumerable<HouseIndexRow> rows) =>
        string.Concat(rows.Select(row => string.Join('\t', Values(year, row)) + "\r\n").Prepend(string.Join('\t', Columns) + "\r\n"));

    private static string[] Values(int year, HouseIndexRow row) =>
        [row.Prefix, row.Last, row.First, row.Suffix, row.FilingType, row.StateDistrict, year.ToString(CultureInfo.InvariantCulture), row.FilingDate, row.DocId];

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        // A fixed time, so that the same rows give the same bytes.
        entry.LastWriteTime = new DateTimeOffset(2026, 7, 3, 9, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
