using System.Globalization;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Collects the rows of an index, and decides which of them are odd.</summary>
internal sealed class HouseIndexRows(int year)
{
    private static readonly string[] Columns = ["Prefix", "Last", "First", "Suffix", "FilingType", "StateDst", "Year", "FilingDate", "DocID"];

    /// <summary>Columns that only the indices of 2012 to 2014 have.</summary>
    private static readonly string[] OldColumns = ["FilingYear", "DisclosureType"];

    private readonly List<HouseIndexEntry> _entries = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private int _rows;
    private int _otherYears;

    /// <summary>Takes a row.</summary>
    /// <exception cref="PageException">It has not the columns of today.</exception>
    public void Add(Dictionary<string, string> fields)
    {
        if (Array.Find(OldColumns, fields.ContainsKey) is { } old)
            throw HouseErrors.UnsupportedYear($"it has the column \"{old}\" of earlier years");
        if (Array.Find(Columns, column => !fields.ContainsKey(column)) is { } missing)
            throw HouseErrors.FormatChanged($"it has no column \"{missing}\"");
        _rows++;
        var entry = new HouseIndexEntry(fields["DocID"], fields["FilingType"].ToUpperInvariant(), year)
        {
            Prefix = fields["Prefix"],
            Last = fields["Last"],
            First = fields["First"],
            Suffix = fields["Suffix"],
            StateDistrict = fields["StateDst"].ToUpperInvariant(),
            FiledOn = ReadDay(fields["FilingDate"], out var isDayOdd),
        };
        if (Reason(entry, fields["Year"], isDayOdd) is { } reason)
            _problems.Add($"Row {_rows} ({entry.Last}, DocID \"{entry.DocId}\") was left out: {reason}.");
        else
            _entries.Add(entry);
    }

    /// <summary>The index.</summary>
    /// <exception cref="PageException">There is no row, or none of this year.</exception>
    public HouseIndex ToIndex()
    {
        if (_rows == 0)
            throw HouseErrors.FormatChanged("it lists no filing");
        if (_otherYears == _rows)
            throw HouseErrors.FormatChanged(string.Create(CultureInfo.InvariantCulture, $"it is not the index of {year}"));
        return new HouseIndex(year, _entries, _problems, IsCrossChecked: false);
    }

    private string? Reason(HouseIndexEntry entry, string printedYear, bool isDayOdd)
    {
        if (!int.TryParse(printedYear, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != year)
        {
            _otherYears++;
            return $"its year is \"{printedYear}\"";
        }
        if (entry.DocId.Length is 0 or > 12 || entry.DocId.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return "its DocID is not a number";
        if (!entry.IsPeriodicReport)
            return null;
        if (isDayOdd)
            return "its FilingDate is not a date";
        return _reports.Add(entry.DocId) ? null : "an earlier row has the same DocID";
    }

    private static DateOnly? ReadDay(string text, out bool isOdd)
    {
        var isDay = DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        isOdd = !isDay && text.Length > 0;
        return isDay ? day : null;
    }
}
