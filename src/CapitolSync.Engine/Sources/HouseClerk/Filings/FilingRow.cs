using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>A row as it is put together, line by line, over pages if need be.</summary>
internal sealed class FilingRow(int page)
{
    private readonly Dictionary<TableColumn, List<string>> _cells = [];
    private readonly Dictionary<Detail, List<string>> _details = [];
    private Detail? _open;

    // Only then is a word of the filer's with letters of another language anything like a label.
    private bool _hasForeignLetters;

    /// <summary>The page on which it begins.</summary>
    public int Page { get; } = page;

    /// <summary>The tick in its check box; null while none was found.</summary>
    public bool? HasCapitalGains { get; set; }

    /// <summary>Whether its labels are in small capitals, so that text that reads like a label and is not set like one is none.</summary>
    public bool SmallCapitals { get; private set; }

    /// <summary>Whether its labels lost their small letters, as they do in the reports that print all else in its own case.</summary>
    public bool Blanked { get; private set; }

    /// <summary>Whether the lines under it have begun, so that its cells are complete.</summary>
    public bool HasDetails => _open is not null;

    public string Cell(TableColumn column) => Joined(_cells, column);

    public string? DetailText(Detail detail) => Joined(_details, detail) is { Length: > 0 } text ? text : null;

    /// <summary>Takes a line's words into the cells that they stand in.</summary>
    public void AddCells(TextLine line, TableColumns columns)
    {
        foreach (var word in line.Words)
            Add(_cells, columns.ColumnOf(word), word.Text);
    }

    /// <summary>
    /// Whether what reads like a label is one: set like the row's first label, which says the filing status. Where small
    /// capitals do not tell labels from text, their order does, which is always the same.
    /// </summary>
    public bool IsLabel(DetailLine line)
    {
        if (_open is not { } open)
            return line.Detail is Detail.FilingStatus;
        if (line.SmallCapitals != SmallCapitals || (line.HasForeignLetters && !_hasForeignLetters))
            return false;
        return SmallCapitals || line.Detail > open || line.Detail is Detail.FilingStatus;
    }

    public bool Has(Detail detail) => _details.ContainsKey(detail);

    /// <summary>Begins what follows a label that the row does not have yet.</summary>
    public void Begin(Detail detail, DetailLine line)
    {
        if (!HasDetails)
            (SmallCapitals, Blanked, _hasForeignLetters) = (line.SmallCapitals, line.Blanked, line.HasForeignLetters);
        _open = detail;
        Continue(line.Value);
    }

    /// <summary>Takes more text of the labelled line that was begun last.</summary>
    public void Continue(string text) => Add(_details, _open!.Value, text);

    private static void Add<T>(Dictionary<T, List<string>> texts, T key, string text)
        where T : notnull
    {
        if (!texts.TryGetValue(key, out var parts))
            texts[key] = parts = [];
        if (text.Length > 0)
            parts.Add(text);
    }

    private static string Joined<T>(Dictionary<T, List<string>> texts, T key)
        where T : notnull => texts.TryGetValue(key, out var parts) ? string.Join(' ', parts) : "";
}
