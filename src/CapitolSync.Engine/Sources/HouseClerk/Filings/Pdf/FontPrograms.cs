namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>
/// Hides the programs that draw a document's letters. What letters mean and how wide they are is said outside of them;
/// reading the outlines takes a quarter of the time, and a damaged program can take forever.
/// </summary>
internal static class FontPrograms
{
    private const byte OtherLetter = (byte)'X';

    /// <summary>Renames the entries that point to programs (FontFile, FontFile2, FontFile3) to something that nobody looks for.</summary>
    /// <param name="bytes">A document, or objects of one. Its length stays the same, since offsets count on it.</param>
    public static void Hide(Span<byte> bytes)
    {
        var entry = "/FontFile"u8;
        while (bytes.IndexOf(entry) is var at && at >= 0)
        {
            bytes[at + entry.Length - 1] = OtherLetter;
            bytes = bytes[(at + entry.Length)..];
        }
    }
}
