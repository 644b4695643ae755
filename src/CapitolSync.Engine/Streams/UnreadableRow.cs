using System.Globalization;

namespace CapitolSync.Engine.Streams;

/// <summary>A row of a page that cannot be read, though others beside it can.</summary>
/// <param name="Key">Its id; <see langword="null"/> if that cannot be read either.</param>
/// <param name="Place">Its place on the page, from 1.</param>
/// <param name="Field">The field that is off.</param>
/// <param name="Value">Its value; <see langword="null"/> if the field is missing.</param>
internal sealed record UnreadableRow(string? Key, int Place, string Field, string? Value)
{
    private const int MaxLength = 80;

    /// <summary>Path and query of its page, where the page is not the item itself.</summary>
    public string? Path { get; init; }

    /// <summary>Rows with the page that they are on.</summary>
    public static IReadOnlyList<UnreadableRow> On(string path, IReadOnlyList<UnreadableRow> rows) =>
        rows.Count == 0 ? rows : [.. rows.Select(row => row with { Path = path })];

    /// <summary>What is wrong with a value that can be read, for example <c>is that of an earlier row</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>What is wrong with it: <c>row 4: 'txDate' cannot be read: '0000-12-18'</c>.</summary>
    public string Problem => string.Create(CultureInfo.InvariantCulture,
        $"row {Place}: '{Field}' {(Value is null ? "is missing" : $"{Reason ?? "cannot be read"}: '{Shorten(Value)}'")}");

    /// <summary>Which row it is and what is wrong with it.</summary>
    public string Name => Key is null ? Problem : $"{Key}, {Problem}";

    /// <summary>What to say of a page none of whose rows can be read.</summary>
    public static string NothingReadable(IReadOnlyList<UnreadableRow> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"none of its {rows.Count} rows can be read; {rows[0].Problem}");

    private static string Shorten(string value)
    {
        // What a terminal would obey, or not show at all, is marked as something that was there.
        var line = string.Concat(value.ReplaceLineEndings(" ").Select(static c => char.IsControl(c) ? '\uFFFD' : c));
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength - 1), "…");
    }
}
