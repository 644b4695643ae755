using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Sources;

/// <summary>A document that a person saved with a browser.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="FilingId">The filing; null to take it from the file's name or from the document.</param>
public sealed record SavedDocument(string Path, string? FilingId)
{
    /// <summary>Whose document it is, by how it begins.</summary>
    internal static string SourceOf(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8) ? FilingSources.House : FilingSources.Senate;

    /// <summary>The id of the filing, as far as it can be told without reading the document.</summary>
    /// <param name="source">Who published it.</param>
    internal string? IdFor(string source)
    {
        var text = FilingId?.Trim() ?? System.IO.Path.GetFileNameWithoutExtension(Path);
        if (string.Equals(source, FilingSources.House, StringComparison.Ordinal))
            return FilingId is null && !IsDocId(text) ? null : text;
        return FindUuid(text) ?? FilingId?.Trim();
    }

    /// <summary>The UUID in a text such as <c>ptr_029f67f3-121a-406c-bddf-a9a7e7d6267b (1)</c>, in lower case.</summary>
    private static string? FindUuid(ReadOnlySpan<char> text)
    {
        const int Length = 36;
        for (var start = 0; start + Length <= text.Length; start++)
        {
            if (Guid.TryParseExact(text.Slice(start, Length), "D", out var uuid))
                return uuid.ToString();
        }

        return null;
    }

    // Seven digits on paper, eight on electronic reports.
    private static bool IsDocId(string text) => text.Length is 7 or 8 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
