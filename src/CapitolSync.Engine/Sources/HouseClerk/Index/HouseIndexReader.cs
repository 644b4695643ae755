using System.Globalization;
using System.IO.Compression;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Reads the zip that is the index of a year: an XML file, and a text file to check it with.</summary>
internal static class HouseIndexReader
{
    /// <summary>The first year whose index has today's columns.</summary>
    public const int FirstYear = 2015;

    /// <summary>How large a file may be when unpacked, in bytes. The Clerk's are under 2 MB.</summary>
    public const int MaximumBytes = 50_000_000;

    /// <summary>Reads the zip.</summary>
    /// <param name="zip">Its bytes.</param>
    /// <param name="year">The year that was asked for.</param>
    /// <exception cref="PageException">It is not the index of that year, has not the columns of today, or is empty.</exception>
    public static HouseIndex Read(byte[] zip, int year)
    {
        if (year < FirstYear)
            throw HouseErrors.UnsupportedYear(string.Create(CultureInfo.InvariantCulture, $"it is of {year}"));
        if (!zip.AsSpan().StartsWith("PK"u8))
            throw HouseErrors.FormatChanged("it is not a zip file");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            var xml = Unpack(archive, ".xml") ?? throw HouseErrors.FormatChanged("there is no XML file in the zip");
            return Check(HouseIndexXml.Read(xml, year), Unpack(archive, ".txt"));
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw HouseErrors.FormatChanged("the zip file is damaged: " + error.Message, error);
        }
    }

    private static HouseIndex Check(HouseIndex index, byte[]? text)
    {
        if (text is null)
            return index;
        // It only serves as a check: the filings are those of the XML file.
        if (HouseIndexText.ReadDocIds(text, out var problem) is not { } listed)
            return index with { TextProblem = problem };
        // Rows that cannot be read are listed too, perhaps without an id that could be compared.
        if (index.Unreadable.Count == 0 && listed.Count != index.Entries.Count)
            throw HouseErrors.FormatChanged($"the XML file lists {index.Entries.Count} filings, and the text file {listed.Count}");
        var difference = index.Entries.Select(entry => entry.DocId).ToHashSet(StringComparer.Ordinal);
        difference.SymmetricExceptWith(listed);
        return difference.Count <= index.Unreadable.Count
            ? index with { IsCrossChecked = true }
            : throw HouseErrors.FormatChanged($"its two files list other filings, for example DocID \"{difference.Min(StringComparer.Ordinal)}\"");
    }

    /// <summary>Unpacks the one member with this extension.</summary>
    /// <returns>Null if there is none.</returns>
    private static byte[]? Unpack(ZipArchive archive, string extension)
    {
        var members = archive.Entries.Where(entry => entry.FullName.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (members is not [var member])
            return members.Length == 0 ? null : throw HouseErrors.FormatChanged($"there are {members.Length} {extension} files in the zip");
        if (member.Length > MaximumBytes)
            throw TooLarge(member);
        using var content = member.Open();
        using var unpacked = new MemoryStream((int)member.Length);
        // What the zip says of its size need not be true.
        var buffer = new byte[81_920];
        for (var count = content.Read(buffer); count > 0; count = content.Read(buffer))
        {
            if (unpacked.Length + count > MaximumBytes)
                throw TooLarge(member);
            unpacked.Write(buffer, 0, count);
        }
        return unpacked.ToArray();
    }

    private static PageException TooLarge(ZipArchiveEntry member) =>
        HouseErrors.TooLarge(string.Create(CultureInfo.InvariantCulture, $"{member.Name} unpacks to more than {MaximumBytes / 1_000_000} MB"));
}
