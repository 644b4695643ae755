using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Reports with everything that was ever seen in one, and some things that were not.</summary>
internal static class Reports
{
    public static readonly TheoryData<PtrEra, string> Kinds = new()
    {
        { PtrEra.New, nameof(PtrLayout.Since2022) },
        { PtrEra.New, nameof(PtrLayout.WithIds) },
        { PtrEra.Old, nameof(PtrLayout.Of2020) },
        { PtrEra.Old, nameof(PtrLayout.Of2015) },
    };

    public static PtrReport Of(PtrEra era, string layout, params IReadOnlyList<PtrRow> rows) => new()
    {
        FilingId = "20099001",
        Rows = rows,
        Era = era,
        SwappedLetters = era is PtrEra.Old ? "ABGLU" : "",
        Layout = layout switch
        {
            nameof(PtrLayout.WithIds) => PtrLayout.WithIds,
            nameof(PtrLayout.Of2020) => PtrLayout.Of2020,
            nameof(PtrLayout.Of2015) => PtrLayout.Of2015,
            _ => PtrLayout.Since2022,
        },
    };

    public static PtrReport Of(params IReadOnlyList<PtrRow> rows) => Of(PtrEra.New, nameof(PtrLayout.Since2022), rows);

    public static IReadOnlyList<PtrRow> Varied { get; } =
    [
        new() { Asset = "Apple Inc. - Common Stock (AAPL) [ST]" },
        new() { Owner = "SP", Asset = "Berkshire Hathaway Inc. New Common Stock (BRK.B) [ST]", Type = "S", CapitalGains = true },
        new() { Owner = "SP", Asset = "Berkshire Hathaway Inc. New Common Stock (BRK.B) [ST]", Type = "S", CapitalGains = true },
        new() { Asset = "SPDR S&P 500 Buyback ETF (SPYB) [ST]", Type = "S (partial)", Amount = "$50,001 - $100,000" },
        new() { Owner = "DC", Asset = "AT&T Inc. 5.000% Perpetual Preferred Stock, Series A (T$A) [ST]", Amount = "$982.18", Date = "1/2/2026", Notified = "01/9/2026" },
        new() { Owner = "JT", Asset = "Bitcoin (CRYPTO:BTC) [CT]", Amount = "Over $50,000,000", FilingStatus = "Amended" },
        new()
        {
            Owner = "SP",
            Asset = "Royal Dutch Shell PLC Royal Dutch Shell PLC American Depositary Shares, each representing two Class B ordinary shares with a nominal value (RDS.B) [ST]",
            Type = "E",
            Amount = "Spouse/DC Over $1,000,000",
            Subholding = "A trust whose name is long enough that it does not fit on one line of the page and is continued on the line below it",
            Location = "New York, NY, US",
            Description = "Exchanged for cash and shares, see the comment",
            Comments = "This investment is held within a publicly available, widely held independently managed portfolio over which I have no authority to exercise control over or influence the financial interests held by the portfolio. The assets of the portfolio are widely diversified, and all investment decisions are made solely by the independent manager.",
        },
        new() { Asset = "Chicago IL Met Wtr R 5% 12/01/23 [GS]", Amount = "$15,001 - $50,000", Comments = "Bond: 5% of par" },
        new() { Asset = "A private company without a code", Amount = "$25,000,001 - $50,000,000", Description = "C: is where the files are, D: is the other drive" },
        new() { Asset = "Tesla, Inc. (TSLA) [OP]", Owner = "SP", Description = "Purchased 50 call options with a strike price of $150 and an expiration date of 1/16/26.", Amount = "$250,001 - $500,000" },
        new() { Asset = "Something of a kind that is new [Z9]", Type = "S", Amount = "$1,000,001 - $5,000,000", CapitalGains = true },
    ];
}
