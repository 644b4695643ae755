using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Only what is certain in a filer's words becomes a term.</summary>
public sealed class OptionTextTests
{
    [Fact]
    public void The_usual_sentence_has_all_terms()
    {
        Assert.Equal(
            new OptionTerms("call", 150, new DateOnly(2026, 1, 16), 50),
            OptionText.Read("Purchased 50 call options with a strike price of $150 and an expiration date of 1/16/26."));
        Assert.Equal(
            new OptionTerms("put", 3_000.5m, new DateOnly(2022, 6, 17), 1_200),
            OptionText.Read("Sold 1,200 put options with a strike price of $3,000.50 and an expiration date of 6/17/2022"));
        Assert.Equal(
            new OptionTerms("call", 1_200, new DateOnly(2021, 6, 18), 40),
            OptionText.Read("Exercised 40 call options (4,000 shares) expiring 6/18/21 at a strike price of $1200."));
    }

    [Fact]
    public void The_day_of_purchase_is_not_the_day_of_expiry() => Assert.Equal(
        new OptionTerms("call", 210, new DateOnly(2023, 1, 20), 130),
        OptionText.Read("Sold 130 call options purchased 12/20/21 with a strike price of $210 and an expiration date of 1/20/23."));

    [Theory]
    [InlineData("10 contracts, call, $150 strike, exp. 1/16/26", "call", 150, 10)]
    [InlineData("CALL OPTION; STRIKE PRICE: 150; EXPIRATION: January 16, 2026; 10 CONTRACTS", "call", 150, 10)]
    [InlineData("Sold 10 put option contracts, strike $150.00, expires Jan 16, 2026", "put", 150, 10)]
    [InlineData("Purchased 10 calls with strike prices of $150 that expire 1/16/26", "call", 150, 10)]
    [InlineData("10 puts, strike price $150, set to expire on January 16th, 2026", "put", 150, 10)]
    [InlineData("Put strike @ $1,150 expiry 01/16/2026", "put", 1150, null)]
    [InlineData("Bought  10\u00a0puts at a strike  price   of $150   expiring on Jan. 16 2026", "put", 150, 10)]
    public void Other_filers_word_it_differently(string text, string kind, int strike, int? contracts) =>
        Assert.Equal(new OptionTerms(kind, strike, new DateOnly(2026, 1, 16), contracts), OptionText.Read(text));

    [Theory]
    [InlineData(" ")]
    [InlineData("strike ")]
    [InlineData("strike price of ")]
    [InlineData("1,111")]
    [InlineData("1")]
    [InlineData("$1 ")]
    [InlineData("exp ")]
    [InlineData("call ")]
    public void Text_of_any_length_is_read_in_one_pass(string part)
    {
        var text = string.Concat("call", string.Concat(Enumerable.Repeat(part, 300_000 / part.Length)), "options");
        Assert.Equal("call", OptionText.Read(text + " call")?.Kind);
    }

    [Fact]
    public void What_is_said_twice_differently_is_not_certain() => Assert.Equal(
        new OptionTerms(null, null, new DateOnly(2026, 1, 16), null),
        OptionText.Read("10 calls, strike price of $5, and 20 puts, strike price of $6, expiration date of 1/16/26"));

    [Fact]
    public void What_is_not_said_stays_empty() =>
        Assert.Equal(new OptionTerms("call", null, null, null), OptionText.Read("Call option"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Sold 500 shares at $12 on 1/16/26")]
    [InlineData("Recalled, expiration date of 13/45/26")]
    public void Other_words_have_no_terms(string? text) => Assert.Null(OptionText.Read(text));
}
