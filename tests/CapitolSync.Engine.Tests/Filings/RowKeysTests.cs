using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>A row keeps its key while it says the same.</summary>
public sealed class RowKeysTests
{
    private static readonly FilingLine Line = new()
    {
        Line = 1,
        Owner = "SP",
        AssetText = "Apple Inc. - Common Stock (AAPL) [ST]",
        Asset = "Apple Inc. - Common Stock",
        TypeText = "P",
        TxType = FilingTxType.Buy,
        TxDate = new DateOnly(2026, 1, 2),
        Amount = AmountText.Read("$1,001 - $15,000")!,
        Subholding = "IRA",
        Description = "Bought",
    };

    [Fact]
    public void The_same_words_have_the_same_key_in_every_version() => Assert.Equal(
        "651a221605abf0945d2048b8a6bb7531eaad9807ddba8662f84f63a4a1cead0b-1",
        RowKeys.Of([Line])[0]);

    [Fact]
    public void Equal_rows_are_numbered()
    {
        var keys = RowKeys.Of([Line, Line with { Owner = "" }, Line with { Line = 3 }]);
        Assert.Equal(keys[0][..^1], keys[2][..^1]);
        Assert.Equal(['1', '1', '2'], keys.Select(key => key[^1]));
        Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_row_that_is_found_later_changes_no_other_key()
    {
        var other = Line with { AssetText = "Boeing Company (BA) [ST]" };
        Assert.Equal(RowKeys.Of([Line])[0], RowKeys.Of([other, Line])[1]);
    }

    [Fact]
    public void What_a_better_reader_may_correct_is_not_in_the_key() => Assert.Equal(
        RowKeys.HashOf(Line),
        RowKeys.HashOf(Line with
        {
            Line = 9,
            Page = 4,
            AssetText = "APPLE Inc. -  Common Stock (aaPl)  [ST]",
            Ticker = "AAPL",
            AssetCode = "ST",
            HasCapitalGains = true,
            Comments = "More",
        }));

    [Fact]
    public void Everything_that_tells_rows_apart_is_in_the_key()
    {
        FilingLine[] others =
        [
            Line with { Owner = "JT" },
            Line with { AssetText = "Apple Inc. (AAPL) [ST]" },
            Line with { TypeText = "S" },
            Line with { TxDate = new DateOnly(2026, 1, 3) },
            Line with { Amount = AmountText.Read("$15,001 - $50,000")! },
            Line with { Subholding = null },
            Line with { Description = null },
            Line with { Subholding = "IRABought", Description = null },
        ];
        Assert.Equal(others.Length + 1, others.Append(Line).Select(RowKeys.HashOf).Distinct(StringComparer.Ordinal).Count());
    }
}
