using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Collects the rows of an index, and decides which of them are odd.</summary>
internal sealed class HouseIndexRows(int year)
{
    private static readonly string[] Columns = ["Prefix", "Last", "First", "Suffix", "FilingType", "StateDst", "Year", "FilingDate", "DocID"];

    /// <summary>Columns that only the indices of 2012 to 2014 have.</summary>
    private static readonly string[] OldColumns = ["FilingYear", "DisclosureType"];

    private readonly List<HouseIndexEntry> _entries = [];
    private readonly List<UnreadableRow> _unreadable = [];
    private readonly Dictionary<string, HouseIndexEntry> _reports = new(StringComparer.Ordinal);
    private string? _missing;
    private int _rows;
    private int _otherYears;

    /// <summary>Takes a row.</summary>
    /// <param name="fields">Its fields that are text.</param>
    /// <param name="nested">The field that holds markup instead, and that markup.</param>
    /// <exception cref="PageException">It has the columns of earlier years.</exception>
    public void Add(Dictionary<string, string> fields, (string Field, string Markup)? nested)
    {
        if (Array.Find(OldColumns, fields.ContainsKey) is { } old)
            throw HouseErrors.UnsupportedYear($"it has the column \"{old}\" of earlier years");
        _rows++;
        if (nested is { } odd && Columns.Contains(odd.Field, StringComparer.Ordinal))
        {
            _unreadable.Add(Unreadable(fields, odd.Field, odd.Markup));
            return;
        }

        if (Array.Find(Columns, column => !fields.ContainsKey(column)) is { } missing)
        {
            _missing ??= missing;
            _unreadable.Add(Unreadable(fields, missing, value: null));
            return;
        }

        var entry = new HouseIndexEntry(fields["DocID"], fields["FilingType"].ToUpperInvariant(), year)
        {
            Prefix = fields["Prefix"],
            Last = fields["Last"],
            First = fields["First"],
            Suffix = fields["Suffix"],
            StateDistrict = fields["StateDst"].ToUpperInvariant(),
            FiledOn = ReadDay(fields["FilingDate"], out var isDayOdd),
        };
        if (Odd(entry, fields, isDayOdd) is { } row)
            _unreadable.Add(row);
        else
            _entries.Add(entry);
    }

    /// <summary>The index.</summary>
    /// <exception cref="PageException">There is no row, none of this year, or none that can be read.</exception>
    public HouseIndex ToIndex()
    {
        if (_rows == 0)
            throw HouseErrors.FormatChanged("it lists no filing");
        if (_otherYears == _rows)
            throw HouseErrors.FormatChanged(string.Create(CultureInfo.InvariantCulture, $"it is not the index of {year}"));
        if (_entries.Count == 0)
            throw HouseErrors.FormatChanged(_missing is null ? UnreadableRow.NothingReadable(_unreadable) : $"it has no column \"{_missing}\"");
        return new HouseIndex(year, _entries, _unreadable, IsCrossChecked: false);
    }

    private UnreadableRow? Odd(HouseIndexEntry entry, Dictionary<string, string> fields, bool isDayOdd)
    {
        if (!int.TryParse(fields["Year"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != year)
        {
            _otherYears++;
            return Unreadable(fields, "Year", fields["Year"]) with { Reason = string.Create(CultureInfo.InvariantCulture, $"is not {year}") };
        }

        if (!IsId(entry.DocId))
            return Unreadable(fields, "DocID", entry.DocId);
        if (HouseIndexMending.IsDamaged(entry.FilingType))
            return Unreadable(fields, "FilingType", entry.FilingType);
        if (!entry.IsPeriodicReport)
            return null;
        if (Array.Find(Columns, column => HouseIndexMending.IsDamaged(fields[column])) is { } damaged)
            return Unreadable(fields, damaged, fields[damaged]);
        if (isDayOdd)
            return Unreadable(fields, "FilingDate", fields["FilingDate"]);
        // The same row twice is one filing; another row with its id is not.
        return _reports.TryAdd(entry.DocId, entry) || _reports[entry.DocId] == entry
            ? null
            : Unreadable(fields, "DocID", entry.DocId) with { Reason = "is that of an earlier row" };
    }

    private UnreadableRow Unreadable(Dictionary<string, string> fields, string field, string? value) =>
        new(fields.TryGetValue("DocID", out var id) && IsId(id) ? id : null, _rows, field, value);

    private static bool IsId(string id) => id.Length is > 0 and <= 12 && !id.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static DateOnly? ReadDay(string text, out bool isOdd)
    {
        var isDay = DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        isOdd = !isDay && text.Length > 0;
        return isDay ? day : null;
    }
}
