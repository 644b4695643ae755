using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Real reports hold what others found in them.</summary>
public sealed class RealReportTests
{
    private static readonly HouseFilingReader Reader = new(TimeProvider.System);

    [Fact]
    public async Task Every_row_of_every_electronic_report_is_read_in_every_column()
    {
        var truth = await HouseSamples.TruthAsync("house_rows.csv");
        var differences = new List<string>();
        var read = new Dictionary<(string, string), FilingLine>();
        foreach (var (docId, path) in HouseSamples.In(HouseSamples.Reports))
        {
            foreach (var line in (await ReadAsync(docId, path)).Lines)
                read.Add((docId, line.Line.ToString(CultureInfo.InvariantCulture)), line);
        }

        foreach (var expected in truth)
        {
            if (!read.Remove((expected["doc_id"], expected["row"]), out var line))
                differences.Add($"{expected["doc_id"]} row {expected["row"]} is missing");
            else
                differences.AddRange(Differences(expected, line).Select(what => $"{expected["doc_id"]} row {expected["row"]}: {what}"));
        }

        differences.AddRange(read.Keys.Select(key => $"{key} is not in the truth"));
        Assert.Equal(1_257, truth.Count);
        Assert.Empty(differences);
    }

    [Fact]
    public async Task Every_electronic_report_says_who_filed_it_and_when()
    {
        var truth = (await HouseSamples.TruthAsync("house_filings.csv")).ToDictionary(filing => filing["doc_id"], StringComparer.Ordinal);
        foreach (var (docId, path) in HouseSamples.In(HouseSamples.Reports))
        {
            var document = await ReadAsync(docId, path);
            var expected = truth[docId];
            Assert.True(truth.Remove(docId));
            Assert.Equal(
                (expected["name"], expected["status"], expected["state_district"], Date(expected["signed_date"]), expected["pages"], expected["rows"], false),
                (document.FilerName, document.FilerStatus, document.StateDistrict, document.FiledOn, Text(document.Pages), Text(document.Lines.Count), document.IsScan));
        }

        Assert.Empty(truth);
    }

    [Fact]
    public async Task Reports_on_paper_are_scans_without_rows()
    {
        var count = 0;
        foreach (var (docId, path) in HouseSamples.In(HouseSamples.Scans))
        {
            var document = await ReadAsync(docId, path);
            Assert.True(document.IsScan, path);
            Assert.Empty(document.Lines);
            Assert.True(document.Pages > 0);
            count++;
        }

        Assert.Equal(17, count);
    }

    [Fact]
    public async Task A_report_that_was_asked_for_under_another_number_is_refused()
    {
        var (docId, path) = HouseSamples.In(HouseSamples.Reports).First();
        var refused = await Assert.ThrowsAsync<FilingUnreadableException>(() => ReadAsync("20000001", path));
        Assert.Equal("FilingId", refused.Gate);
        Assert.Equal(docId, (await ReadAsync(null, path)).FilingId);
    }

    private static async Task<FilingDocument> ReadAsync(string? docId, string path) =>
        await Reader.ReadAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), docId, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Differences(Dictionary<string, string> expected, FilingLine line)
    {
        (string Column, string? Value)[] values =
        [
            ("page", Text(line.Page)), ("id", line.PrintedId), ("owner", line.Owner), ("asset_code", line.AssetCode),
            ("type", line.TypeText), ("amount", line.Amount.Text), ("filing_status", line.FilingStatus),
            ("cap_gains_over_200", line.HasCapitalGains switch { true => "1", false => "0", _ => null }),
            ("subholding", line.Subholding), ("location", line.Location), ("description", line.Description), ("comments", line.Comments),
        ];
        foreach (var (column, value) in values)
        {
            if (!string.Equals(expected[column], value ?? "", StringComparison.Ordinal))
                yield return $"{column} is '{value}' instead of '{expected[column]}'";
        }

        // Old reports scramble the case of these.
        if (!string.Equals(expected["asset"], line.AssetText, StringComparison.OrdinalIgnoreCase))
            yield return $"the asset is '{line.AssetText}' instead of '{expected["asset"]}'";
        if (!string.Equals(expected["ticker_printed"].ToUpperInvariant(), line.Ticker ?? "", StringComparison.Ordinal))
            yield return $"the ticker is '{line.Ticker}' instead of '{expected["ticker_printed"]}'";
        if (Date(expected["tx_date"]) != line.TxDate || Date(expected["notif_date"]) != line.NotifiedOn)
            yield return $"the dates are {line.TxDate} and {line.NotifiedOn} instead of {expected["tx_date"]} and {expected["notif_date"]}";
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
