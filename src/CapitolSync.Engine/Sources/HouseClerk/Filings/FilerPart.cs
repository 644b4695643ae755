using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Who filed, as the report's first part prints it.</summary>
internal sealed record FilerPart(string? Name, string? Status, string? StateDistrict)
{
    public static FilerPart Read(IReadOnlyList<TextLine> lines) =>
        new(Value(lines, "NAME:"), Value(lines, "STATUS:"), Value(lines, "STATE/DISTRICT:")?.ToUpperInvariant());

    private static string? Value(IReadOnlyList<TextLine> lines, string label)
    {
        foreach (var line in lines)
        {
            if (!line.Compact.StartsWith(label, StringComparison.Ordinal))
                continue;
            var value = line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            return value.Length > 0 ? value : null;
        }

        return null;
    }
}
