using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

/// <summary>Values of Schedule A in other forms than usual.</summary>
public sealed class DonationValueCases
{
    [Theory]
    [InlineData("contribution_receipt_date", "\"2024-02-29T00:00:00\"", "2024-02-29")]
    [InlineData("contribution_receipt_date", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("contribution_receipt_amount", "250.1", "25010")]
    [InlineData("contribution_receipt_amount", "-0.01", "-1")]
    [InlineData("contribution_receipt_amount", "1e3", "100000")]
    [InlineData("contribution_receipt_amount", "\"250.10\"", "25010")]
    [InlineData("contribution_receipt_amount", "0.005", "1")]
    [InlineData("file_number", "\"123\"", "123")]
    [InlineData("contributor_zip", "20001", "20001")]
    [InlineData("contributor_name", "\"O\\u0027BRIEN \\u00c1NGEL\"", "O'BRIEN ÁNGEL")]
    [InlineData("file_number", "123.0", "123")]
    [InlineData("file_number", "\"123.00\"", "123")]
    [InlineData("file_number", "\"\"", "")]
    [InlineData("contribution_receipt_amount", "\"\"", "")]
    [InlineData("contribution_receipt_date", "\"\"", "")]
    [InlineData("memoed_subtotal", "true", "1")]
    [InlineData("memoed_subtotal", "\"True\"", "1")]
    [InlineData("memoed_subtotal", "\"false\"", "0")]
    [InlineData("memoed_subtotal", "0", "0")]
    [InlineData("memoed_subtotal", "1", "1")]
    [InlineData("memoed_subtotal", "\"\"", "")]
    public async Task Are_read(string field, string value, string stored)
    {
        using var page = await ReadAsync(field, value);

        Assert.Empty(page.Rows.Unreadable);
        Assert.Equal(stored, Of(page, field));
    }

    [Theory]
    [InlineData("contribution_receipt_date", "\"2023-02-29T00:00:00\"")]
    [InlineData("contribution_receipt_date", "\"0000-12-18T00:00:00\"")]
    [InlineData("contribution_receipt_date", "\"20 Sept 2024\"")]
    [InlineData("contribution_receipt_date", "\"02/29/2024 00:00\"")]
    [InlineData("contribution_receipt_date", "20240229")]
    [InlineData("contribution_receipt_amount", "\"much\"")]
    [InlineData("contribution_receipt_amount", "\"1,250.00\"")]
    [InlineData("contribution_receipt_amount", "1e999")]
    [InlineData("contribution_receipt_amount", "true")]
    [InlineData("file_number", "1.5")]
    [InlineData("file_number", "1.")]
    [InlineData("memoed_subtotal", "2")]
    [InlineData("memoed_subtotal", "\"yes\"")]
    [InlineData("sub_id", "null")]
    public async Task Or_cost_their_row_and_are_named(string field, string value)
    {
        using var page = await ReadAsync(field, value);

        Assert.Equal((1, field), (page.Rows.Count, Assert.Single(page.Rows.Unreadable).Field));
        Assert.Equal(2, page.Rows.Listed);
    }

    [Theory]
    [InlineData("committee_id", "\"C99999999\"", "'committee_id' is not what was asked for: '\"C99999999\"'")]
    [InlineData("committee_id", "\"C0000000\\u0031\"", null)]
    [InlineData("two_year_transaction_period", "1998", "'two_year_transaction_period' is not what was asked for: '1998'")]
    [InlineData("two_year_transaction_period", "\"2024\"", null)]
    public async Task A_row_that_was_not_asked_for_is_nobodys(string field, string value, string? problem)
    {
        using var page = await ReadAsync(field, value, new ScheduleQuery(["C00000001", "C77777777"]) { Periods = [2024] });

        Assert.Equal(problem is null ? [] : [$"row 2: {problem}"], page.Rows.Unreadable.Select(row => row.Problem));
        Assert.Equal(2, page.Rows.Listed);
    }

    private static async Task<SchedulePage> ReadAsync(string field, string value, ScheduleQuery? query = null)
    {
        var json = $"{{\"pagination\":{{\"count\":2,\"per_page\":100,\"last_indexes\":{{\"last_index\":\"2\"}}}},\"results\":[{Row("1", "", "")},{Row("2", field, value)}]}}";
        var bytes = Encoding.UTF8.GetBytes(json);
        return SchedulePageReader.Read(await CapitolSync.Engine.Http.PageBody.ReadAsync(new MemoryStream(bytes), bytes.Length, 1_000_000, new(null, null), TestContext.Current.CancellationToken), query);
    }

    private static string Row(string id, string field, string value) => $"{{{string.Join(',', DonationColumns.All.Select(column => $"\"{column.Key}\":{(column.Key == field ? value : Usual(column, id))}"))}}}";

    private static string Usual(DonationColumn column, string id) => column.Key switch
    {
        "two_year_transaction_period" => "2024",
        "sub_id" => $"\"{id}\"",
        "committee_id" => "\"C00000001\"",
        _ => "null",
    };

    private static string Of(SchedulePage page, string field)
    {
        var value = page.Rows.Row(1)[Array.FindIndex(DonationColumns.All, column => column.Key == field)];
        return value.Form == ValueForm.Number ? value.Number.ToString(CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(page.Rows.Text(value));
    }
}
