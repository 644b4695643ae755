using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Pages;

/// <summary>Dates and amounts as people write them.</summary>
public sealed class SiteTextCases
{
    [Theory]
    [InlineData("20 Sept 2024", "2024-09-20")]
    [InlineData("3 sept. 2024", "2024-09-03")]
    [InlineData("Sept 3, 2024", "2024-09-03")]
    [InlineData("September 3rd, 2024", "2024-09-03")]
    [InlineData("1st June 2023", "2023-06-01")]
    [InlineData("22nd of", null)]
    [InlineData("Mon, 2 Dec 2024", "2024-12-02")]
    [InlineData("Tuesday, December 31, 2024", "2024-12-31")]
    [InlineData("31\u202FDec\u00A02024", "2024-12-31")]
    [InlineData("  7 JULY 2024 ", "2024-07-07")]
    [InlineData("2024-1-5", "2024-01-05")]
    [InlineData("2024 Jan 5", "2024-01-05")]
    [InlineData("29 Feb 2024", "2024-02-29")]
    [InlineData("29 Feb 2023", null)]
    [InlineData("31 Sept 2024", null)]
    [InlineData("01/02/2024", null)]
    [InlineData("0000-12-18", null)]
    [InlineData("2024", null)]
    [InlineData("Sept 2024", null)]
    [InlineData("20 Sept 24", null)]
    [InlineData("", null)]
    public void Days(string text, string? day) =>
        Assert.Equal(day, SiteDates.Parse(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1K–15K", 1000L, 15000L)]
    [InlineData("1K‑15K", 1000L, 15000L)]
    [InlineData("1k − 15k", 1000L, 15000L)]
    [InlineData("1K\u201515K", 1000L, 15000L)]
    [InlineData("1K \u00AD 15K", 1000L, 15000L)]
    [InlineData("1K\uFE5815K", 1000L, 15000L)]
    [InlineData("1–15K", 1000L, 15000L)]
    [InlineData("$1 - $5 M", 1_000_000L, 5_000_000L)]
    [InlineData("1,001–15K", 1001L, 15000L)]
    [InlineData("500K–1M", 500_000L, 1_000_000L)]
    [InlineData("44–144", 44L, 144L)]
    [InlineData("$1,001 to $15,000", 1001L, 15000L)]
    [InlineData("500K – 1M", 500_000L, 1_000_000L)]
    [InlineData("< 1K", null, 1000L)]
    [InlineData("50M+", 50_000_000L, null)]
    [InlineData("> $50,000,000", 50_000_000L, null)]
    [InlineData("1.5M–2.25M", 1_500_000L, 2_250_000L)]
    public void Bands(string text, long? low, long? high) => Assert.Equal(new SizeRange(low, high), SizeRange.Parse(text));

    [Theory]
    [InlineData("2024-12-18", "2024-12-18")]
    [InlineData("2024-12-18T23:59:59.999Z", "2024-12-18")]
    [InlineData("$D2024-12-18T00:00:00.000Z", "2024-12-18")]
    [InlineData("2024-12-18 10:00:00", "2024-12-18")]
    [InlineData("18 Dec 2024", "2024-12-18")]
    [InlineData("2024-12-181", null)]
    [InlineData("2024-13-01", null)]
    [InlineData("2024-02-30", null)]
    [InlineData("12/18/2024", null)]
    public void Days_of_a_flight(string text, string? day)
    {
        using var flight = FlightDocument.Read("0:1\n"u8);
        if (day is null)
            Assert.Equal("txDate", Assert.Throws<FlightFormatException>(() => flight.ResolveDay(text, "txDate")).Field);
        else
            Assert.Equal(day, flight.ResolveDay(text, "txDate")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2025-01-01T03:00:10Z", "2025-01-01T03:00:10")]
    [InlineData("2025-01-01T03:00:10+02:00", "2025-01-01T01:00:10")]
    [InlineData("2025-01-01T03:00:10.5", "2025-01-01T03:00:10")]
    [InlineData("2025-01-01", "2025-01-01T00:00:00")]
    [InlineData("1 Jan 2025", "2025-01-01T00:00:00")]
    [InlineData("03:00", null)]
    [InlineData("2025", null)]
    [InlineData("01/02/2025", null)]
    [InlineData("2025-01-32T00:00:00Z", null)]
    public void Instants_of_a_flight(string text, string? instant)
    {
        using var flight = FlightDocument.Read(Encoding.UTF8.GetBytes("0:1\n"));
        if (instant is null)
            Assert.Throws<FlightFormatException>(() => flight.ResolveInstant(text, "pubDate"));
        else
            Assert.Equal(instant, flight.ResolveInstant(text, "pubDate")?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }
}
