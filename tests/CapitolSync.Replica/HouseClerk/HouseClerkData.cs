using System.Collections.Concurrent;
using System.Globalization;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>The truth: what the Clerk's site holds. Safe to use from any thread.</summary>
public sealed class HouseClerkData
{
    private static readonly DateTimeOffset Start = new(2026, 7, 3, 13, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<int, HouseYear> _years = new();
    private readonly ConcurrentDictionary<(int Year, string DocId), Func<byte[]>> _documents = new();
    private readonly ConcurrentDictionary<(int Year, string DocId), PtrReport> _reports = new();
    private int _versions;

    /// <summary>The years that have an index.</summary>
    public IEnumerable<int> Years => _years.Keys.Order();

    /// <summary>The rows of a year's index; none where the year is not started.</summary>
    public IReadOnlyList<HouseIndexRow> Rows(int year) => _years.TryGetValue(year, out var found) ? found.Rows : [];

    /// <summary>Makes the index of a year anew, of these rows.</summary>
    public void SetIndex(int year, IReadOnlyList<HouseIndexRow> rows) => SetIndex(year, rows, HouseIndexZip.Make(year, rows));

    /// <summary>Makes the index of a year anew, with whatever bytes are to be its zip.</summary>
    public void SetIndex(int year, IReadOnlyList<HouseIndexRow> rows, byte[] zip)
    {
        var version = Interlocked.Increment(ref _versions);
        _years[year] = new HouseYear(rows, zip, string.Create(CultureInfo.InvariantCulture, $"\"{0x3e8597f0 + version:x}:0\""), Start.AddMinutes(version));
    }

    /// <summary>Makes all indices anew as the Clerk does every morning: other validators, the same content.</summary>
    public void Regenerate()
    {
        foreach (var (year, index) in _years)
            SetIndex(year, index.Rows, index.Zip);
    }

    /// <summary>What the index of a year lists and was printed from a report, in the order of the index.</summary>
    public IEnumerable<PtrReport> Reports(int year) => Rows(year).Select(row => _reports.GetValueOrDefault((year, row.DocId))).OfType<PtrReport>();

    /// <summary>Puts a report there, printed when it is asked for.</summary>
    public void SetReport(int year, PtrReport report)
    {
        _reports[(year, report.FilingId)] = report;
        SetDocument(year, report.FilingId, () => PtrPdf.Write(report));
    }

    /// <summary>Puts a document there, made when it is asked for.</summary>
    public void SetDocument(int year, string docId, Func<byte[]> make) => _documents[(year, docId)] = make;

    /// <summary>Takes a document away; the index is not changed.</summary>
    public void RemoveDocument(int year, string docId) => _documents.TryRemove((year, docId), out _);

    internal HouseYear? Find(int year) => _years.GetValueOrDefault(year);

    internal byte[]? FindDocument(int year, string docId) => _documents.GetValueOrDefault((year, docId))?.Invoke();
}
