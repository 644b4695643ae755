using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Tickers are found with their exchange or without.</summary>
public sealed class TickerMatchTests
{
    [Theory]
    [InlineData("NVDA", "NVDA:US", true)]
    [InlineData("nvda", "NVDA:US", true)]
    [InlineData("nvda:us", "NVDA:US", true)]
    [InlineData("NVDA:*", "NVDA:US", true)]
    [InlineData("NVDA:LN", "NVDA:US", false)]
    [InlineData("NVD", "NVDA:US", false)]
    [InlineData("T0", "T0:US", true)]
    [InlineData("T0", "T01:US", false)]
    [InlineData("BRK.B", "BRK/B:US", true)]
    [InlineData("BRK-B", "BRK/B:US", true)]
    [InlineData("brk/b:us", "BRK.B:US", true)]
    [InlineData("[a-c]RK?B", "BRK/B:US", true)]
    [InlineData("*:US", "NVDA:US", true)]
    [InlineData("NV*", "NVDA:US", true)]
    [InlineData("$SKI", "$SKI", true)]
    // Filings have no exchange.
    [InlineData("NVDA:US", "NVDA", true)]
    [InlineData("NV*:US", "NVDA", true)]
    [InlineData("NVDA:*", "NVDA", true)]
    [InlineData("nv*:*", "NVDA", true)]
    [InlineData("brk.b:*", "BRK/B", true)]
    [InlineData("NVD:*", "NVDA", false)]
    [InlineData("NVDA:U*", "NVDA", false)]
    [InlineData("NVDA:LN", "NVDA", false)]
    [InlineData("NVDA:US", "NVDA:LN", false)]
    [InlineData("BTC", "CRYPTO:BTC", true)]
    [InlineData("BTC", "$$BTC", true)]
    [InlineData("crypto:btc", "$$BTC", true)]
    [InlineData("CRYPTO:*", "$$BTC", true)]
    [InlineData("CRYPTO:*", "NVDA:US", false)]
    [InlineData("CRYPTO:*", "CRYPTO", false)]
    [InlineData("BTC:US", "$$BTC", false)]
    [InlineData("", "", false)]
    [InlineData(" ", "$$", false)]
    [InlineData(":US", "", false)]
    public void A_ticker_without_its_exchange_means_any(string asked, string stored, bool isMatch) =>
        Assert.Equal(isMatch, new TickerMatch([asked]).IsMatch(stored));
}
