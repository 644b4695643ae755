using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Walks down the pages of a report and puts every line where it belongs.</summary>
internal sealed class FilingTableReader
{
    private readonly FilingTable _table = new();
    private TableColumns? _columns;
    private bool _inHeader;

    /// <summary>Takes a report into its parts.</summary>
    /// <param name="pages">Its pages.</param>
    public static FilingTable Read(IReadOnlyList<PdfPageText> pages)
    {
        var reader = new FilingTableReader();
        foreach (var page in pages)
            reader.Read(page);
        return reader._table;
    }

    private void Read(PdfPageText page)
    {
        // Boxes are looked for when the page's rows are known.
        var anchors = new List<(FilingRow Row, double Baseline)>();
        var carried = _table.Rows.LastOrDefault();
        foreach (var line in page.Lines)
        {
            if (Place(line, page.Number))
                anchors.Add((_table.Rows[^1], line.Baseline));
        }

        _inHeader = false;
        if (_columns?.CapitalGains is { } left)
            RowBoxes.Assign(page.Boxes.Where(box => box.Left >= left - TableColumns.Tolerance), anchors, carried);
    }

    /// <summary>Puts a line where it belongs.</summary>
    /// <returns>Whether it began a row.</returns>
    private bool Place(TextLine line, int page)
    {
        if (FilingIdText.IsStamp(line))
            return false;
        if (TableColumns.From(line) is { } columns)
        {
            BeginHeader(columns);
            return false;
        }

        if (_columns is null)
        {
            _table.Before.Add(line);
            return false;
        }

        if (_inHeader && _columns.IsHeaderRest(line))
            return false;
        _inHeader = false;
        if (IsAnchor(line))
            return BeginRow(line, page);
        if (_table.HasEnd || TableEnd.Is(line, _columns))
        {
            _table.HasEnd = true;
            _table.After.Add(line);
            return false;
        }

        Continue(line);
        return false;
    }

    private void BeginHeader(TableColumns columns)
    {
        _columns = columns;
        _inHeader = true;
        _table.HasHeader = true;
        _table.HasCapitalGainsColumn |= columns.CapitalGains is not null;
    }

    /// <summary>A row begins where both date columns hold nothing but a date, and the column before them a type: the cells are set from the top.</summary>
    private bool IsAnchor(TextLine line) =>
        HoldsDate(line, TableColumn.Date) && HoldsDate(line, TableColumn.Notified)
        && line.Words.Any(word => _columns!.Begins(word, TableColumn.Type));

    private bool HoldsDate(TextLine line, TableColumn column)
    {
        TextWord? only = null;
        foreach (var word in line.Words)
        {
            if (_columns!.ColumnOf(word) != column)
                continue;
            if (only is not null)
                return false;
            only = word;
        }

        return only is { } date && DateText.LooksLike(date.Text) && _columns!.Begins(date, column);
    }

    private bool BeginRow(TextLine line, int page)
    {
        if (_table.HasEnd)
            throw new FilingUnreadableException("End", $"page {page} has a row after the end of the transactions: {line.Text}");
        var row = new FilingRow(page);
        row.AddCells(line, _columns!);
        _table.Rows.Add(row);
        return true;
    }

    private void Continue(TextLine line)
    {
        var row = _table.Rows.LastOrDefault();
        if (row is null || _columns!.ColumnOf(line.Words[0]) < TableColumn.Asset)
            throw new FilingUnreadableException("Layout", $"a line among the transactions belongs to no row: {line.Text}");

        if (DetailLine.Read(line, _columns) is { } labelled && row.IsLabel(labelled))
        {
            Label(row, labelled, line);
        }
        else if (row.HasDetails)
        {
            row.Continue(line.Text);
        }
        else
        {
            ContinueCells(row, line);
        }
    }

    private void Label(FilingRow row, DetailLine labelled, TextLine line)
    {
        if (labelled.Detail is not { } detail)
            throw new FilingUnreadableException("Layout", $"a line has a label that is not known: {line.Text}");
        if (detail is Detail.FilingStatus)
            _table.StatusLines++;
        if (!row.Has(detail))
            row.Begin(detail, labelled);
        else if (detail is not Detail.FilingStatus)
            throw new FilingUnreadableException("Layout", $"a row has two lines of one kind: {line.Text}");
    }

    /// <summary>Only the asset, the type and the amount can be longer than their column is wide.</summary>
    private void ContinueCells(FilingRow row, TextLine line)
    {
        if (line.Words.Any(word => _columns!.ColumnOf(word) is TableColumn.Date or TableColumn.Notified or TableColumn.CapitalGains))
            throw new FilingUnreadableException("Layout", $"a line continues a cell that has one line only: {line.Text}");
        row.AddCells(line, _columns!);
    }
}
