namespace CapitolSync.Replica.HouseClerk;

/// <summary>Lets a report flow over pages, line by line, so that a page may end anywhere in a row.</summary>
internal sealed class PtrWriter(PtrReport report, PtrFont font, Func<PtrSheet> nextSheet)
{
    private const double Size = 9;
    private const double CellPitch = 10.5;
    private const double FirstDetail = 17.25;
    private const double DetailPitch = 12.75;
    private const double RowPitch = 26.25;

    private readonly PtrLayout _layout = report.Layout;
    private PtrSheet _sheet = null!;
    private double _baseline;
    private bool _inTable;

    public void Write()
    {
        _sheet = nextSheet();
        Filer();
        _inTable = true;
        Header(_layout.FirstHeader);
        foreach (var row in report.Rows)
            Row(row);
        _inTable = false;
        After();
        Stamp();
    }

    private void Filer()
    {
        Cell($"Filing ID #{report.FilingId}", 483, 711.8);
        PtrCase.Label(_sheet, report, "Periodic Transaction Report", 117.4, 685.5, 18);
        Cell("Clerk of the House of Representatives", 69.2, 647.3);
        PtrCase.Label(_sheet, report, "Filer Information", _layout.TitleLeft, 612, 13);
        Cell("Name:", _layout.TitleLeft, 594);
        Cell(report.FilerName, 99, 594);
        Cell("Status:", _layout.TitleLeft, 578.3);
        Cell(report.FilerStatus, 99, 578.3);
        Cell("State/District:", _layout.TitleLeft, 562.5);
        Cell(report.StateDistrict, 99, 562.5);
        PtrCase.Label(_sheet, report, "Transactions", _layout.TitleLeft, 526.5, 13);
    }

    private void Header(double baseline)
    {
        string[][] words =
        [
            ["ID"], ["Owner"], ["Asset"], ["Transaction", "Type"], ["Date"], ["Notification", "Date"], ["Amount"], ["Cap.", "Gains >", "$200?"],
        ];
        for (var column = 0; column < _layout.Columns.Count; column++)
        {
            for (var line = 0; line < words[column].Length; line++)
                Cell(words[column][line], _layout.Columns[column], baseline - (line * 11.25));
        }

        _sheet.Rule(_layout.TitleLeft, baseline + 13.5, _layout.Right - _layout.TitleLeft, 0.7);
        // What is written next moves down by the distance that it keeps from a row above it.
        _baseline = baseline - (_layout.HasCapitalGains ? 18 : 6.75);
    }

    private void Row(PtrRow row)
    {
        string[] cells = [row.Id, row.Owner, row.Asset, row.Type, row.Date, row.Notified, row.Amount];
        var lines = cells.Select((text, column) => font.Wrap(text, ColumnWidth(column), Size)).ToArray();
        MoveDown(RowPitch);
        Box(row);
        for (var line = 0; line < lines.Max(cell => cell.Count); line++)
        {
            if (line > 0 && MoveDown(CellPitch) && report.Era is PtrEra.Old)
                Box(row, CellPitch - 3.8);
            for (var column = 0; column < lines.Length; column++)
            {
                if (line < lines[column].Count)
                    Cell(lines[column][line], _layout.Columns[column] - 0.2, _baseline);
            }
        }

        var above = FirstDetail;
        above = Detail("Filing Status:", row.FilingStatus, above);
        above = Detail("Subholding Of:", row.Subholding, above);
        above = Detail("Location:", row.Location, above);
        above = Detail("Description:", row.Description, above);
        Detail("Comments:", row.Comments, above);
    }

    private double ColumnWidth(int column) =>
        (column + 1 < _layout.Columns.Count ? _layout.Columns[column + 1] : _layout.Right) - _layout.Columns[column] - 7.2;

    private void Box(PtrRow row, double above = -3.8)
    {
        if (!_layout.HasCapitalGains)
            return;
        if (report.Era is PtrEra.New)
            _sheet.Box(_layout.Columns[7] + 19.7, _baseline - 3.75, row.CapitalGains);
        else
            _sheet.Text(row.CapitalGains ? "gfedcb" : "gfedc", _layout.Columns[7] + 18, _baseline + above, Size);
    }

    private double Detail(string label, string? text, double above)
    {
        if (text is null)
            return above;
        MoveDown(above);
        var left = _layout.Columns[2] - 0.2;
        var begin = PtrCase.Label(_sheet, report, label, left, _baseline, _layout.DetailSize) + (_layout.DetailSize / 4);
        var lines = font.Wrap(PtrCase.Swapped(report, text), _layout.Right - left, _layout.DetailSize, begin - left);
        _sheet.Text(lines[0], begin, _baseline, _layout.DetailSize, continues: true);
        foreach (var line in lines.Skip(1))
        {
            MoveDown(DetailPitch);
            _sheet.Text(line, left, _baseline, _layout.DetailSize);
        }

        return DetailPitch;
    }

    private void After()
    {
        if (report.HasFootnote)
        {
            MoveDown(24);
            Cell("* For the complete list of asset type abbreviations, please visit https://fd.house.gov/reference/asset-type-codes.aspx.", _layout.Columns[0] + 0.2, _baseline);
        }

        Section(report.Era is PtrEra.New ? "Investment Vehicle Details" : "Asset Class Details", report.Vehicles);
        Section("Comments", report.Comments is null ? [] : font.Wrap(report.Comments, _layout.Right - 22, Size));
        Section("Initial Public Offerings", [report.Era is PtrEra.New ? "Yes No" : "nmlkj Yes nmlkji No"]);
        Section("Certification and Signature", ["I CERTIFY that the statements I have made are true, complete, and correct."]);
        MoveDown(18.75);
        var label = report.HasSignatureLabel ? "Digitally Signed: " : "";
        Cell($"{label}{report.FilerName} , {report.SignedOn}", _layout.TitleLeft, _baseline);
    }

    private void Section(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        MoveDown(30.75);
        PtrCase.Label(_sheet, report, title, _layout.TitleLeft, _baseline, 13);
        foreach (var line in lines)
        {
            MoveDown(18);
            Cell(line, _layout.TitleLeft + 21.8, _baseline);
        }
    }

    /// <summary>Goes to the next line, which may be the first of the next page, under the header that every page of the table has.</summary>
    /// <returns>Whether it is on a new page.</returns>
    private bool MoveDown(double distance)
    {
        if (_baseline - distance >= _layout.Bottom)
        {
            _baseline -= distance;
            return false;
        }

        Stamp();
        _sheet = nextSheet();
        if (_inTable)
            Header(_layout.NextHeader);
        else
            _baseline = _layout.NextHeader + 6;
        _baseline -= _inTable ? 20 : 0;
        return true;
    }

    private void Stamp()
    {
        if (report.HasStamp)
            Cell($"Filing ID #{report.FilingId}", 483, 40);
    }

    private void Cell(string text, double left, double baseline)
    {
        if (text.Length > 0)
            _sheet.Text(PtrCase.Swapped(report, text), left, baseline, Size);
    }
}
