using System.Text;
using System.Text.Unicode;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Decodes an XML file whose bytes are not what it says: Windows programs write names with accents in their own code page.</summary>
internal static class HouseIndexEncoding
{
    // Bytes in which the declaration has to stand.
    private const int Declaration = 200;

    private static Encoding Windows => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes a file in the Windows code page.</summary>
    /// <param name="xml">The file.</param>
    /// <returns>Its text; <see langword="null"/> if the XML reader can be left to find out.</returns>
    public static StreamReader? Decode(byte[] xml)
    {
        var start = Encoding.ASCII.GetString(xml, 0, Math.Min(xml.Length, Declaration));
        var isWindows = start.Contains("windows-1252", StringComparison.OrdinalIgnoreCase) || start.Contains("cp1252", StringComparison.OrdinalIgnoreCase);
        var isOther = start.Contains("encoding=", StringComparison.OrdinalIgnoreCase) && !start.Contains("utf-8", StringComparison.OrdinalIgnoreCase);
        // Zeros are UTF-16, which says so itself.
        return isWindows || (!isOther && !Utf8.IsValid(xml) && !xml.AsSpan(0, Math.Min(xml.Length, 4)).Contains((byte)0) && xml is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            ? new StreamReader(new MemoryStream(xml), Windows)
            : null;
    }

    /// <summary>Decodes a file by its byte order mark, or as UTF-8 if it can be that.</summary>
    public static StreamReader ToText(byte[] xml) => new(new MemoryStream(xml), Utf8.IsValid(xml) ? Encoding.UTF8 : Windows, detectEncodingFromByteOrderMarks: true);
}
