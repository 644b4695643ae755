using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Where the columns of the transactions begin, by the header that a page prints.</summary>
internal sealed class TableColumns
{
    /// <summary>How far from its header's word a cell's text may begin. What stands in the column before ends twice as far away.</summary>
    public const double Tolerance = 4.5;

    private static readonly string[] HeaderWords =
        ["ID", "OWNER", "ASSET", "TRANSACTION", "TYPE", "DATE", "NOTIFICATION", "AMOUNT", "CAP.", "GAINS", ">", "$200?"];

    // The words that begin the columns, in the order of the columns; reports before 2016 have no last one.
    private static readonly string[] ColumnWords =
        ["ID", "OWNER", "ASSET", "TRANSACTION", "DATE", "NOTIFICATION", "AMOUNT", "CAP."];

    private readonly double[] _lefts;

    private TableColumns(double[] lefts, double size) => (_lefts, Size) = (lefts, size);

    /// <summary>The size of the header's letters, which is that of the table's or a little more.</summary>
    public double Size { get; }

    public double Id => _lefts[(int)TableColumn.Id];

    public double Asset => _lefts[(int)TableColumn.Asset];

    /// <summary>Where the check boxes' column begins; null in a report that has none.</summary>
    public double? CapitalGains => _lefts.Length > (int)TableColumn.CapitalGains ? _lefts[^1] : null;

    /// <summary>The columns that a line names, if it is the header's first line.</summary>
    public static TableColumns? From(TextLine line)
    {
        if (!line.Words.All(IsHeaderWord))
            return null;
        var lefts = new List<double>(ColumnWords.Length);
        foreach (var word in line.Words)
        {
            if (lefts.Count < ColumnWords.Length && string.Equals(word.Text, ColumnWords[lefts.Count], StringComparison.OrdinalIgnoreCase))
                lefts.Add(word.Left);
        }

        return lefts.Count >= (int)TableColumn.CapitalGains ? new TableColumns([.. lefts], line.Words[0].LargestSize) : null;
    }

    /// <summary>Whether a line under the header's first one still belongs to it: nothing but its words, none of them in the asset's column.</summary>
    public bool IsHeaderRest(TextLine line) =>
        line.Words.All(word => IsHeaderWord(word) && ColumnOf(word) is not TableColumn.Asset);

    /// <summary>The last column that begins at or before the word.</summary>
    public TableColumn ColumnOf(TextWord word)
    {
        var column = _lefts.Length - 1;
        while (column > 0 && _lefts[column] > word.Left + Tolerance)
            column--;
        return (TableColumn)column;
    }

    /// <summary>Whether a word begins where the column begins, as the first word of a cell does.</summary>
    public bool Begins(TextWord word, TableColumn column) => Math.Abs(word.Left - _lefts[(int)column]) <= Tolerance;

    /// <summary>The text of a line's cell in a column.</summary>
    public string Cell(TextLine line, TableColumn column) =>
        string.Join(' ', line.Words.Where(word => ColumnOf(word) == column).Select(word => word.Text));

    private static bool IsHeaderWord(TextWord word) => HeaderWords.Contains(word.Text, StringComparer.OrdinalIgnoreCase);
}
