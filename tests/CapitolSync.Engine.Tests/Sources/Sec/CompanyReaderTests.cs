using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.Sec;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Tests.Sources.Sec;

/// <summary>The SEC's files where numbers are text, or text is a number.</summary>
public sealed class CompanyReaderTests
{
    [Theory]
    [InlineData("320193")]
    [InlineData("\"320193\"")]
    [InlineData("\"0000320193\"")]
    public async Task A_listed_company_has_its_number_however_it_is_written(string cik)
    {
        using var body = await BodyAsync($$"""{"0":{"cik_str":{{cik}},"ticker":"AAPL","title":"Apple Inc."},"1":{"cik_str":"many","ticker":"X","title":"Y"} }""");

        var list = new CompanyListReader().Read(body);

        Assert.Equal((320193, "AAPL"), Assert.Single(list.Companies!.Select(company => (company.Cik, company.Ticker))));
        Assert.Equal("1", Assert.Single(list.Unreadable).Key);
    }

    [Theory]
    [InlineData("\"3571\"", "3571")]
    [InlineData("3571", "3571")]
    [InlineData("100", "0100")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public async Task A_classification_is_read_however_it_is_written(string sic, string expected)
    {
        using var body = await BodyAsync($$"""{"cik":"0000320193","name":"Apple Inc.","sic":{{sic}}}""");

        Assert.Equal(expected, new CompanyReader(320193).Read(body).Sic);
    }

    [Fact]
    public async Task A_file_without_a_classification_is_none()
    {
        using var body = await BodyAsync("""{"cik":320193,"name":"Apple Inc."}""");

        Assert.Equal(ErrorIds.FormatChanged, Assert.Throws<PageException>(() => new CompanyReader(320193).Read(body)).ErrorId);
    }

    private static Task<PageBody> BodyAsync(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return PageBody.ReadAsync(new MemoryStream(bytes), bytes.Length, int.MaxValue, new FileValidators(null, null), CancellationToken.None);
    }
}
