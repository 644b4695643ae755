using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>The form's bands and exact sums are amounts; parts of them are not.</summary>
public sealed class AmountTextTests
{
    [Theory]
    [InlineData("$1,001 - $15,000", 1_001, 15_000)]
    [InlineData("$15,001 - $50,000", 15_001, 50_000)]
    [InlineData("$50,001 - $100,000", 50_001, 100_000)]
    [InlineData("$100,001 - $250,000", 100_001, 250_000)]
    [InlineData("$250,001 - $500,000", 250_001, 500_000)]
    [InlineData("$500,001 - $1,000,000", 500_001, 1_000_000)]
    [InlineData("$1,000,001 - $5,000,000", 1_000_001, 5_000_000)]
    [InlineData("$5,000,001 - $25,000,000", 5_000_001, 25_000_000)]
    [InlineData("$25,000,001 - $50,000,000", 25_000_001, 50_000_000)]
    public void Bands_have_two_ends(string text, long low, long high) =>
        Assert.Equal(new AmountRange(text, low * 100, high * 100), AmountText.Read(text));

    [Theory]
    [InlineData("Over $50,000,000", 50_000_001)]
    [InlineData("Spouse/DC Over $1,000,000", 1_000_001)]
    [InlineData("Over $1,000,000", 1_000_001)]
    public void Open_bands_have_one_end(string text, long low) =>
        Assert.Equal(new AmountRange(text, low * 100, null), AmountText.Read(text));

    [Theory]
    [InlineData("$982.18", 982_18)]
    [InlineData("$15.00", 15_00)]
    [InlineData("$9.00", 9_00)]
    [InlineData("$1,234,567.89", 1_234_567_89)]
    [InlineData("$500", 500_00)]
    [InlineData("$50,000.00", 50_000_00)]
    public void Exact_sums_are_read_to_the_cent(string text, long cents) =>
        Assert.Equal(new AmountRange(text, cents, cents), AmountText.Read(text));

    [Theory]
    [InlineData("$15,001 -\n$50,000", "$15,001 - $50,000")]
    [InlineData("  $15,001-$50,000 ", "$15,001 - $50,000")]
    [InlineData("$15,001 – $50,000", "$15,001 - $50,000")]
    [InlineData("$15,001 \u00AD $50,000", "$15,001 - $50,000")]
    [InlineData("$15,001 \u2010 $50,000", "$15,001 - $50,000")]
    [InlineData("$15,001\u2011$50,000", "$15,001 - $50,000")]
    [InlineData("$15,001 \u2012 $50,000", "$15,001 - $50,000")]
    [InlineData("$15,001 \u2015 $50,000", "$15,001 - $50,000")]
    [InlineData("$15,001 \u2212 $50,000", "$15,001 - $50,000")]
    [InlineData("$15,001 \uFF0D $50,000", "$15,001 - $50,000")]
    [InlineData("\uFEFF$15,001\u200B -\u2060 $50,\u200D000", "$15,001 - $50,000")]
    [InlineData("SPOUSE/dc over\t$1,000,000", "Spouse/DC Over $1,000,000")]
    public void White_space_case_and_the_kind_of_dash_do_not_matter(string text, string expected) =>
        Assert.Equal(expected, AmountText.Read(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("$15,001 -")]
    [InlineData("$15,001")]
    [InlineData("- $50,000")]
    [InlineData("$50,000")]
    [InlineData("$50,000,000")]
    [InlineData("$15,001 - $100,000")]
    [InlineData("$1,001 - $15,000 $15,001 - $50,000")]
    [InlineData("15.00")]
    [InlineData("$1,23")]
    [InlineData("$9.0")]
    [InlineData("$-5.00")]
    [InlineData("$\u22125.00")]
    [InlineData("\u2212$5.00")]
    public void Anything_else_is_not_an_amount(string text) => Assert.Null(AmountText.Read(text));
}
