using System.Text;
using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Names are compared as people write them.</summary>
public sealed class TextMatchTests
{
    [Theory]
    [InlineData("NANETTE BARRAGÁN")]
    [InlineData("nanette barragan")]
    [InlineData("Barragán, Nanette")]
    [InlineData(" barragan ,nanette ")]
    [InlineData("Nan*ette B?rragan")]
    [InlineData("barr*, nan*")]
    [InlineData("[mn]anette*")]
    [InlineData("Rep. Nanette Barragán")]
    [InlineData("The Hon. Barragan, Nanette")]
    [InlineData("Congresswoman Nanette Barragan")]
    [InlineData("Barragan, Rep. Nanette")]
    [InlineData("Barr*, Hon. Nan*")]
    public void A_person_is_found_however_the_name_is_written(string asked)
    {
        Assert.True(new TextMatch([asked], isPerson: true).IsMatch("Nanette Barragán"));
        Assert.True(new TextMatch([asked.Normalize(NormalizationForm.FormD)], isPerson: true).IsMatch("Nanette Barragán".Normalize(NormalizationForm.FormD)));
        Assert.True(new TextMatch([asked], isPerson: true).IsMatch("BARRAGÁN, NANETTE"));
    }

    [Theory]
    [InlineData("Barragan")]
    [InlineData("Nanette")]
    [InlineData("Nanette Barragans")]
    [InlineData("Barragán Nanette X")]
    [InlineData("*z*")]
    public void Another_name_is_another_person(string asked) =>
        Assert.False(new TextMatch([asked], isPerson: true).IsMatch("Nanette Barragán"));

    [Theory]
    [InlineData("Rep. Pelosi, Hon. Nancy")]
    [InlineData("The Hon. Pelosi, Mrs. Nancy")]
    [InlineData("Nancy Pelosi, Hon.")]
    [InlineData("Pelosi, Nancy, Hon.")]
    [InlineData("Pelosi, Nancy (Hon.)")]
    [InlineData("Rep. Pel*, Hon. Nan*")]
    public void Titles_at_both_ends_do_not_matter(string asked)
    {
        Assert.True(new TextMatch([asked], isPerson: true).IsMatch("Nancy Pelosi"));
        Assert.False(new TextMatch([asked], isPerson: true).IsMatch("Paul Pelosi"));
        Assert.False(new TextMatch([asked], isPerson: false).IsMatch("Nancy Pelosi"));
    }

    [Theory]
    [InlineData("-", "-", true)]
    [InlineData(" ... ", "...", true)]
    [InlineData("-", "...", false)]
    [InlineData("...", "", false)]
    [InlineData("", "", false)]
    [InlineData("", "-", false)]
    [InlineData(" ", "'", false)]
    public void What_has_no_letters_is_only_what_is_written_the_same(string asked, string stored, bool isMatch)
    {
        Assert.Equal(isMatch, new TextMatch([asked], isPerson: false).IsMatch(stored));
        Assert.Equal(isMatch, new TextMatch([asked], isPerson: true).IsMatch(stored));
    }

    [Fact]
    public void A_suffix_tells_people_apart() =>
        Assert.False(new TextMatch(["SMITH, JOHN, JR"], isPerson: true).IsMatch("John Smith"));

    [Theory]
    [InlineData("Scott, Robert C., Jr.")]
    [InlineData("Robert C. Scott, Jr.")]
    [InlineData("ROBERT C SCOTT JR")]
    public void A_suffix_stays_behind(string asked) => Assert.True(new TextMatch([asked], isPerson: true).IsMatch("Robert C. Scott Jr."));

    [Theory]
    [InlineData("Beto O’Rourke", "Beto O'Rourke")]
    [InlineData("beto orourke", "Beto O'Rourke")]
    [InlineData("Beto O´Rourke", "Beto O'Rourke")]
    [InlineData("Beto O'Rourke", "Beto O´Rourke")]
    [InlineData("Beto O′Rour*", "Beto O'Rourke")]
    [InlineData("Alexandria Ocasio Cortez", "Alexandria Ocasio-Cortez")]
    [InlineData("apple inc", "Apple, Inc.")]
    [InlineData("AT&T", "at&t")]
    [InlineData("Lukasz Strasse", "Łukasz Straße")]
    public void Punctuation_does_not_matter(string asked, string stored) =>
        Assert.True(new TextMatch([asked], isPerson: false).IsMatch(stored));

    [Fact]
    public void Only_persons_have_a_last_name_that_can_come_first() =>
        Assert.False(new TextMatch(["*commerce"], isPerson: false).IsMatch("Commerce, Science, and Transportation"));

    [Theory]
    [InlineData("[", false)]
    [InlineData("[]", false)]
    [InlineData("a [b", false)]
    [InlineData("a]", false)]
    [InlineData("a`", false)]
    [InlineData("[a]", true)]
    [InlineData("[x]]", true)]
    [InlineData("`[a", true)]
    [InlineData("a?", true)]
    public void A_bracket_that_nothing_closes_is_no_wildcard(string text, bool isPattern)
    {
        Assert.Equal(isPattern, Wildcard.IsPattern(text));
        Assert.True(isPattern || new TextMatch([text], isPerson: false).IsMatch(text));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_error() =>
        Assert.False(new TextMatch(["x"], isPerson: true).IsMatch("Jos\ud83dé, \udc00"));
}
