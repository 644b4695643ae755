using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades;

/// <summary>What the site served once, read column by column. The expected values were taken from the pages by other means.</summary>
public sealed class RealPageTests
{
    private const string Listing = "trades_page_2025-01-02.html", Catalogue = "politicians_committee_ssfi_2026-02-08.html";
    private static readonly TradePageContext Context = new(12, 0, new DateTimeOffset(2025, 1, 2, 16, 0, 0, TimeSpan.Zero));

    private static readonly string[] Trades =
    [
        "10000062880|C000174|429900|2025-01-02T15:15:09Z|2024-12-13|sell|spouse|NULL|8000|AY:US|20|NULL",
        "20003780429|C001129|2334849|2025-01-02T14:05:01Z|2024-12-03|buy|not-disclosed|0.140992|8000|$SKI|29|NULL",
        "10000062856|M001190|2296311|2025-01-01T03:00:10Z|2024-07-30|buy|spouse|76.05|8000|LRN:US|154|LPL19",
        "10000062857|M001190|434910|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|135.19|32500|SFM:US|13|LPL19",
        "10000062858|M001190|433830|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|114.49|32500|OLLI:US|13|LPL19",
        "10000062859|M001190|2296311|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|105.29|32500|LRN:US|13|LPL19",
        "10000062860|M001190|432035|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|550.25|32500|GS:US|13|LPL19",
        "10000062861|M001190|2334645|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|140.67|32500|FRPT:US|13|LPL19",
        "10000062862|M001190|431395|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|335.12|32500|ETN:US|13|LPL19",
        "10000062863|M001190|431395|2025-01-01T03:00:10Z|2024-12-18|sell|self|335.12|8000|ETN:US|13|LPL27",
        "10000062864|M001190|431438|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|127.2|8000|ELF:US|13|LPL19",
        "10000062865|M001190|2332207|2025-01-01T03:00:10Z|2024-12-18|sell|spouse|305.08|32500|CYBR:US|13|LPL19",
    ];

    [Fact]
    public async Task The_listing_page_has_twelve_trades_and_its_total()
    {
        var page = Assert.IsType<TradePage>(TradePageReader.Read(await RealPages.ReadAsync(Listing), Context));

        Assert.Equal((35793, null), (page.Total, page.Warning));
        Expect.Same(Trades, page.Trades.Select(Line));
    }

    [Fact]
    public async Task Without_its_flight_the_listing_page_yields_the_columns_of_its_table()
    {
        var body = await RealPages.ReadAsync(Listing);
        // The scripts are still there, but nothing in them is a flight any more.
        var table = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(body).Replace("__next_f.push", "__next_g.push", StringComparison.Ordinal));

        var page = Assert.IsType<TradePage>(TradePageReader.Read(table, Context));

        Assert.NotNull(page.Warning);
        // The page says that it is one of 2,983 pages, so there are 12 times as many trades at most.
        Assert.Equal(35796, page.Total);
        Expect.Same(
            Trades.Select(trade => trade.Split('|')).Select(trade => string.Join('|', trade[0], trade[1], trade[2], trade[3][..10], trade[4], trade[5], trade[6], trade[8], trade[10])),
            page.Trades.Select(trade => TestDatabase.Line(
                trade.TxId, trade.Politician.PoliticianId, trade.Issuer.IssuerId, DateOnly.FromDateTime(trade.PubDate.UtcDateTime), trade.TxDate,
                trade.TxType, trade.Owner, trade.Value, trade.ReportingGap)));
    }

    [Fact]
    public async Task The_catalog_page_has_five_members_with_their_figures()
    {
        var page = PoliticianPage.Read(await RealPages.ReadAsync(Catalogue));

        Assert.Equal(5, page.Total);
        Expect.Same(
            [
                "W000802|Sheldon Whitehouse|democrat|ri|73|44|1230000|2024-12-19",
                "C000174|Tom Carper|democrat|de|289|126|6910000|2024-12-13",
                "W000805|Mark Warner|democrat|va|60|40|29580000|2024-10-08",
                "W000779|Ron Wyden|democrat|or|1|1|175000|2024-03-27",
                "B001267|Michael Bennet|democrat|co|1|1|33000|2023-04-26",
            ],
            page.Cards.Select(card => TestDatabase.Line(
                card.PoliticianId, card.Name, card.Party, card.StateId, card.Trades, card.Issuers, (double?)card.Volume, card.LastTraded)));
    }

    private static string Line(TradeRow trade) => TestDatabase.Line(
        trade.TxId, trade.Politician.PoliticianId, trade.Issuer.IssuerId, trade.PubDate, trade.TxDate, trade.TxType, trade.Owner, trade.Price,
        trade.Value, trade.Issuer.IssuerTicker, trade.ReportingGap, trade.Comment);
}
