using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Wildcards as PowerShell has them, and what only looks like them.</summary>
public sealed class WildcardTests
{
    [Theory]
    [InlineData("[z-a]*")]
    [InlineData("[a-z]?[9-0]")]
    [InlineData("[a-[b]")]
    public void A_range_that_ends_before_it_begins_makes_the_text_a_name(string text)
    {
        Assert.False(Wildcard.IsPattern(text));
        Assert.True(new TickerMatch([text]).IsMatch(text));
        Assert.True(new TextMatch([text], isPerson: false).IsMatch(text));
        Assert.False(new TickerMatch([text]).IsMatch("B"));
    }

    [Theory]
    [InlineData("[a-c]*", "Boeing", true)]
    [InlineData("[a-c]*", "Dell", false)]
    [InlineData("[-a]b", "-b", true)]
    [InlineData("[a-]b", "-b", true)]
    [InlineData("[[a]b", "[b", true)]
    [InlineData("`[z-a]*", "[z-a] and more", true)]
    public void Ranges_letters_and_escapes_are_wildcards(string pattern, string text, bool isMatch)
    {
        Assert.True(Wildcard.IsPattern(pattern));
        Assert.Equal(isMatch, Wildcard.ToRegex(pattern).IsMatch(text));
    }

    [Fact]
    public void Whatever_stands_between_brackets_can_be_searched_for()
    {
        const string Letters = @"az-[\^!`d";
        for (var number = 0; number < Math.Pow(Letters.Length, 4); number++)
        {
            var text = "[";
            for (var rest = number; rest > 0; rest /= Letters.Length)
                text += Letters[rest % Letters.Length];
            Assert.DoesNotMatch(Wildcard.ToRegex(text + "]"), "none of these");
        }
    }
}
