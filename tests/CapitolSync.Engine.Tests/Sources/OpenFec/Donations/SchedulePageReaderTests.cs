using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

public sealed class SchedulePageReaderTests
{
    private const string Cursor = """{ "last_index": "42", "sort_null_only": true }""";

    [Fact]
    public async Task Values_are_read_with_any_whitespace_and_order()
    {
        // Another order of keys from row to row, white space, escapes, keys and objects nobody knows.
        var first = Row(("contributor_name", """ "O\u0027NEIL \"BUD\" \/ \ud83d\ude80" """), ("committee", """ {"name": "}]\"", "cycles": [1, {"a": []}]} """));
        var second = "{" + string.Join(" ,\n", Fields(("sub_id", "\"2\""), ("contribution_receipt_amount", "-1.5e3")).Reverse()) + "}";

        using var page = await ReadAsync($$"""{"api_version":"1.0","results":[{{first}} , {{second}}],"pagination":{"count":2,"last_indexes":{{Cursor}} } }""");

        Assert.Equal((2, 2L, Cursor), (page.Rows.Count, page.Count, page.LastIndexes));
        Assert.Equal("O'NEIL \"BUD\" / \U0001F680", Text(page, 0, "contributor_name"));
        Assert.Equal("2", Text(page, 1, "sub_id"));
        Assert.Equal(-150_000, Value(page, 1, "contribution_receipt_amount").Number);
        Assert.Equal(ValueForm.Null, Value(page, 1, "memo_code").Form);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("-0.01", -1)]
    [InlineData("1234567.89", 123456789)]
    [InlineData("0.29", 29)]
    [InlineData("4.35", 435)]
    [InlineData("99999999999.99", 9999999999999)]
    [InlineData("1e3", 100000)]
    [InlineData("2.005", 201)]
    [InlineData("33.333333333333336", 3333)]
    public void Dollars_become_cents_exactly(string dollars, long cents)
    {
        Assert.True(Dollars.TryParse(Encoding.UTF8.GetBytes(dollars), out var parsed));
        Assert.Equal(cents, parsed);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1e40")]
    [InlineData("99999999999999999999")]
    [InlineData("0x1")]
    public void Invalid_amounts_are_rejected(string dollars) => Assert.False(Dollars.TryParse(Encoding.UTF8.GetBytes(dollars), out _));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"pagination":{"count":1}}""")]
    [InlineData("""{"results":{},"pagination":{"count":1}}""")]
    [InlineData("""{"results":[],"pagination":{"pages":1}}""")]
    [InlineData("""{"results":[],"pagination":{"count":745519.5}}""")]
    [InlineData("""{"results":[],"pagination":{"count":1e99}}""")]
    [InlineData("""{"results":[],"pagination":{"count":"many"}}""")]
    [InlineData("""{"results":[{}],"pagination":{"count":1,"last_indexes":{}}}""")]
    [InlineData("""{"results":[{"sub_id":"1"}],"pagination":{"count":1,"last_indexes":{}}}""")]
    [InlineData("""{"results":[{"sub_id":"1""")]
    [InlineData("""{"results":[{"committee":{"a":[1,2""")]
    [InlineData("""{"results":[null],"pagination":{"count":1}}""")]
    [InlineData("""{"results":[] "pagination":{"count":1}}""")]
    public async Task Invalid_pages_are_rejected(string json) =>
        Assert.Equal(ErrorIds.FormatChanged, (await Assert.ThrowsAsync<PageException>(() => ReadAsync(json))).ErrorId);

    [Theory]
    [InlineData("""1234,"is_count_exact":true""", 1234, true)]
    [InlineData(""" "1234","is_count_exact":true""", 1234, true)]
    [InlineData("""745519.0,"is_count_exact":true""", 745519, true)]
    [InlineData("""1234,"is_count_exact":"true" """, 1234, true)]
    [InlineData("""1234,"is_count_exact":false""", 1234, false)]
    [InlineData("""1234,"is_count_exact":"false" """, 1234, false)]
    [InlineData("""1234,"is_count_exact":null""", 1234, false)]
    [InlineData("""1234,"is_count_exact":{"maybe":true}""", 1234, false)]
    // Said nowhere, the server's own rule holds.
    [InlineData("500000", 500_000, true)]
    [InlineData("500001", 500_001, false)]
    public async Task Counts_are_read_however_they_are_written_and_are_exact_only_where_that_is_said(string count, long expected, bool isExact)
    {
        using var page = await ReadAsync($$"""{"results":[],"pagination":{"count":{{count}},"per_page":"50","last_indexes":null } }""");

        Assert.Equal((expected, isExact, 50), (page.Count, page.IsCountExact, page.PerPage));
    }

    [Fact]
    public async Task Rows_without_a_cursor_are_not_the_last_page()
    {
        var error = await Assert.ThrowsAsync<PageException>(() => ReadAsync($$"""{"results":[{{Row()}}],"pagination":{"count":1,"last_indexes":null } }"""));

        Assert.Equal(ErrorIds.FormatChanged, error.ErrorId);
        Assert.Contains("last_indexes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_that_cannot_be_sent_back_is_none()
    {
        var error = await Assert.ThrowsAsync<PageException>(() => ReadAsync($$"""{"results":[{{Row()}}],"pagination":{"count":1,"last_indexes":{"last_index":"\ud800"} } }"""));

        Assert.Equal(ErrorIds.FormatChanged, error.ErrorId);
    }

    [Fact]
    public async Task A_row_without_one_of_its_keys_is_named_and_the_others_are_read()
    {
        foreach (var column in DonationColumns.All)
        {
            var row = "{" + string.Join(',', Fields().Where(field => !field.StartsWith($"\"{column.Key}\"", StringComparison.Ordinal))) + "}";
            using var page = await ReadAsync($$"""{"results":[{{Row(("sub_id", "\"1\""))}},{{row}},{{Row(("sub_id", "\"3\""))}}],"pagination":{"count":3,"last_indexes":{{Cursor}} } }""");
            Assert.Equal(["1", "3"], Enumerable.Range(0, page.Rows.Count).Select(index => Text(page, index, "sub_id")));
            var problem = Assert.Single(page.Rows.Unreadable);
            Assert.Equal((2, column.Key, null), (problem.Place, problem.Field, problem.Value));
            Assert.Equal(column.Key is "sub_id" ? null : "4041620232000000637", problem.Key);
        }
    }

    [Theory]
    [InlineData("contribution_receipt_amount", "\"a lot\"")]
    [InlineData("contribution_receipt_amount", "[1,2]")]
    [InlineData("contribution_receipt_date", "\"2024\"")]
    [InlineData("memoed_subtotal", "\"maybe\"")]
    [InlineData("file_number", "1e99")]
    [InlineData("contributor_name", "{\"first\":\"}\"}")]
    [InlineData("contributor_name", "\"\\ud800\"")]
    [InlineData("committee_id", "null")]
    public async Task A_value_of_another_kind_costs_its_row(string key, string value)
    {
        using var page = await ReadAsync($$"""{"results":[{{Row(("sub_id", "\"1\""), (key, value))}},{{Row(("sub_id", "\"2\""))}}],"pagination":{"count":2,"last_indexes":{{Cursor}} } }""");

        Assert.Equal("2", Text(page, 0, "sub_id"));
        Assert.Equal((1, 2), (page.Rows.Count, page.Rows.Listed));
        Assert.Equal(new Engine.Streams.UnreadableRow("1", 1, key, value), Assert.Single(page.Rows.Unreadable));
    }

    [Fact]
    public async Task A_row_that_is_not_an_object_costs_itself()
    {
        using var page = await ReadAsync($$"""{"results":[null,[],{{Row()}}],"pagination":{"count":3,"last_indexes":{{Cursor}} } }""");

        Assert.Equal((1, 3), (page.Rows.Count, page.Rows.Listed));
    }

    /// <summary>Whatever is done to a page: it is read, or refused as no page.</summary>
    [Fact]
    public async Task Mutated_pages_are_read_or_rejected()
    {
        var random = new Random(7);
        var page = Encoding.UTF8.GetBytes($$"""{"results":[{{Row()}},{{Row(("memo_text", "\"\\u00e9\\\\\""))}}],"pagination":{"count":2,"last_indexes":{{Cursor}} } }""");
        var refused = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var mutated = page.AsSpan(0, random.Next(10) == 0 ? random.Next(page.Length) : page.Length).ToArray();
            for (var change = random.Next(1, 4); change > 0 && mutated.Length > 0; change--)
                mutated[random.Next(mutated.Length)] = "\"\\{}[],:0n "u8[random.Next(11)];
            try
            {
                using var read = await ReadAsync(mutated);
            }
            catch (PageException error)
            {
                Assert.Equal(ErrorIds.FormatChanged, error.ErrorId);
                refused++;
            }
        }

        Assert.InRange(refused, 1, 19_999);
    }

    private static string Row(params (string Key, string Value)[] fields) => "{" + string.Join(',', Fields(fields)) + "}";

    private static IEnumerable<string> Fields(params (string Key, string Value)[] fields)
    {
        var values = fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        foreach (var column in DonationColumns.All)
        {
            values.TryAdd(column.Key, column.Key switch
            {
                "two_year_transaction_period" => "2024",
                "sub_id" => "\"4041620232000000637\"",
                "committee_id" => "\"C00000001\"",
                _ => "null",
            });
        }

        return values.Select(field => $"\"{field.Key}\":{field.Value}");
    }

    private static Task<SchedulePage> ReadAsync(string json) => ReadAsync(Encoding.UTF8.GetBytes(json));

    private static async Task<SchedulePage> ReadAsync(byte[] json)
    {
        using var body = await PageBody.ReadAsync(new MemoryStream(json), json.Length, int.MaxValue, new FileValidators(null, null), CancellationToken.None);
        return SchedulePageReader.Read(body);
    }

    private static DonationValue Value(SchedulePage page, int row, string key) =>
        page.Rows.Row(row)[Array.FindIndex(DonationColumns.All, column => string.Equals(column.Key, key, StringComparison.Ordinal))];

    private static string Text(SchedulePage page, int row, string key) => Encoding.UTF8.GetString(page.Rows.Text(Value(page, row, key)));
}
