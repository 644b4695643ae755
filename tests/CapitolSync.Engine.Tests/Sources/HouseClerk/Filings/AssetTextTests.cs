using CapitolSync.Engine.Sources.HouseClerk.Filings;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>The ticker is the last token in parentheses before the code, and nothing else.</summary>
public sealed class AssetTextTests
{
    [Theory]
    [InlineData("Boeing Company (BA) [ST]", "Boeing Company", "BA", "ST")]
    [InlineData("Walt Disney Company (The) (DIS) [ST]", "Walt Disney Company (The)", "DIS", "ST")]
    [InlineData("Hershey Company (The) [ST]", "Hershey Company (The)", null, "ST")]
    [InlineData("Growth Fund (Cayman) [HN]", "Growth Fund (Cayman)", null, "HN")]
    [InlineData("Growth Fund (CAYMAN) [HN]", "Growth Fund (CAYMAN)", null, "HN")]
    [InlineData("Growth Fund (CAYMAN) LP [HN]", "Growth Fund (CAYMAN) LP", null, "HN")]
    [InlineData("Growth Fund (EUR) [HN]", "Growth Fund (EUR)", null, "HN")]
    [InlineData("Growth Fund (CAYMAN) [OI]", "Growth Fund (CAYMAN)", null, "OI")]
    [InlineData("School District (TX) [GS]", "School District (TX)", null, "GS")]
    [InlineData("Notes due 2030 (144A) [CS]", "Notes due 2030 (144A)", null, "CS")]
    [InlineData("Preferred (NON- CUMULATIVE) [PS]", "Preferred (NON- CUMULATIVE)", null, "PS")]
    [InlineData("Toyota Motor (ADR) [ST]", "Toyota Motor (ADR)", null, "ST")]
    [InlineData("Acme (U.S.) [OT]", "Acme (U.S.)", null, "OT")]
    [InlineData("Acme (N/A) [PS]", "Acme (N/A)", null, "PS")]
    [InlineData("Treasury Bill (3-Month, Matures 7/9/2026) [GS]", "Treasury Bill (3-Month, Matures 7/9/2026)", null, "GS")]
    [InlineData("Axiom Quant Inc. (dba Axiom Math) [OI]", "Axiom Quant Inc. (dba Axiom Math)", null, "OI")]
    [InlineData("A fund (50%) [OT]", "A fund (50%)", null, "OT")]
    [InlineData("A fund (2024) [OT]", "A fund (2024)", null, "OT")]
    [InlineData("Alphabet (GOOG) Class C [ST]", "Alphabet (GOOG) Class C", null, "ST")]
    [InlineData("AT&T preferred (T$A) [ST]", "AT&T preferred", "T$A", "ST")]
    [InlineData("Bitcoin (CRYPTO:BTC) [CT]", "Bitcoin", "CRYPTO:BTC", "CT")]
    [InlineData("Bitcoin (BTC- USD) [CT]", "Bitcoin", "BTC-USD", "CT")]
    [InlineData("Berkshire Hathaway (BRK- B) [ST]", "Berkshire Hathaway", "BRK-B", "ST")]
    [InlineData("Shell (RDS/ A) [ST]", "Shell", "RDS/A", "ST")]
    [InlineData("Preferred (Non- Cumulative) [PS]", "Preferred (Non- Cumulative)", null, "PS")]
    [InlineData("Render (RENDER) [CT]", "Render", "RENDER", "CT")]
    [InlineData("Alphabet (GOOGL) [OP]", "Alphabet", "GOOGL", "OP")]
    [InlineData("Warrants (PSTH.WS) [OT]", "Warrants", "PSTH.WS", "OT")]
    [InlineData("AIA (1299.HK) [ST]", "AIA", "1299.HK", "ST")]
    [InlineData("Petrobras (PETR4.SA) [ST]", "Petrobras", "PETR4.SA", "ST")]
    [InlineData("TVA (TVE) [GS]", "TVA", "TVE", "GS")]
    [InlineData("Shell (RDS/A) [ST]", "Shell", "RDS/A", "ST")]
    [InlineData("Euro (EURUSD=X) [FE]", "Euro", "EURUSD=X", "FE")]
    [InlineData("S&P 500 (^SPX) [OP]", "S&P 500", "^SPX", "OP")]
    [InlineData("Treasury note (91282CNG2) [GS]", "Treasury note", "91282CNG2", "GS")]
    [InlineData("A note [2025] [CS]", "A note [2025]", null, "CS")]
    [InlineData("A note [CS] (see comments)", "A note [CS] (see comments)", null, null)]
    [InlineData("Nothing ()", "Nothing ()", null, null)]
    [InlineData(")", ")", null, null)]
    [InlineData("A (B] [ST]", "A (B]", null, "ST")]
    [InlineData("Procter & Gamble (PG)", "Procter & Gamble", "PG", null)]
    [InlineData("Some retirement plan [4K]", "Some retirement plan", null, "4K")]
    [InlineData("(BA) [ST]", "(BA) [ST]", "BA", "ST")]
    [InlineData("Carnival Corporation (CCL ) [ST]", "Carnival Corporation", "CCL", "ST")]
    [InlineData("Apple Inc. ( AAPL ) [ST]", "Apple Inc.", "AAPL", "ST")]
    [InlineData("Nothing ( ) [ST]", "Nothing ( )", null, "ST")]
    [InlineData("Cadence Bank 5.50% Series A (CADE$A) [ST]", "Cadence Bank 5.50% Series A", "CADE$A", "ST")]
    public void Parts_are_told_apart(string text, string name, string? ticker, string? code) =>
        Assert.Equal(new AssetText(name, ticker, code), AssetText.Read(text, keepsCase: true));

    [Theory]
    [InlineData(" ")]
    [InlineData("(")]
    [InlineData("(A")]
    [InlineData("[ ")]
    [InlineData("[AB")]
    public void Text_of_any_length_is_read_in_one_pass(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length)) + "x";
        Assert.Equal(new AssetText(text, null, null), AssetText.Read(text, keepsCase: true));
    }

    [Theory]
    [InlineData("procter & gamble (Pg) [sT]", "PG", "ST")]
    [InlineData("salesforce (Crm)", "CRM", null)]
    [InlineData("boeing company (tHE)", null, null)]
    [InlineData("Growth Fund (Cayman) [HN]", null, "HN")]
    [InlineData("us treasury bill (matured) [gS]", null, "GS")]
    [InlineData("us treasury bill (MaTuREd) [gS]", null, "GS")]
    [InlineData("a bank (Preferred) [PS]", null, "PS")]
    [InlineData("alphabet (googL) [ST]", "GOOGL", "ST")]
    [InlineData("apple inc. ( aaPL ) [ST]", "AAPL", "ST")]
    [InlineData("cadence bank (CadE$a) [ST]", "CADE$A", "ST")]
    [InlineData("bitcoin (CRyPTo:BTC) [CT]", "CRYPTO:BTC", "CT")]
    public void Scrambled_case_is_put_right(string text, string? ticker, string? code)
    {
        var asset = AssetText.Read(text, keepsCase: false);
        Assert.Equal((ticker, code), (asset.Ticker, asset.Code));
    }
}
