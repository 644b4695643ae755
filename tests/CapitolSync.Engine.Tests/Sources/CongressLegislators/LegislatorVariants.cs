using System.Text;
using CapitolSync.Engine.Sources.CongressLegislators;

namespace CapitolSync.Engine.Tests.Sources.CongressLegislators;

/// <summary>Members that are written in other ways than usual.</summary>
public sealed class LegislatorVariants
{
    [Fact]
    public void The_latest_term_counts_wherever_it_stands()
    {
        var member = Read("""{"id":{"bioguide":"A000001","fec":["H0CA00001"]},"name":{"last":"One"},"terms":[{"type":"sen","start":"2023-01-03","end":"2029-01-03","state":"CA","party":"Republican"},{"type":"rep","start":"2019-01-03","end":"2021-01-03","state":"NV","party":"Democrat"}]}""").Members[0];

        Assert.Equal(("senate", "ca", "republican"), (member.Politician.Chamber, member.Politician.StateId, member.Politician.Party));
    }

    [Theory]
    [InlineData("Democrat", "democrat")]
    [InlineData("Democratic", "democrat")]
    [InlineData("Democratic-Farmer-Labor", "democrat")]
    [InlineData("republican", "republican")]
    [InlineData("Independent", "other")]
    [InlineData("Libertarian", "other")]
    public void Parties(string party, string expected) =>
        Assert.Equal(expected, Read($$"""{"id":{"bioguide":"A000001","fec":["H0CA00001"]},"name":{"last":"One"},"terms":[{"type":"rep","state":"CA","district":"5","start":"2023-01-03","end":"2025-01-03","party":"{{party}}"}]}""").Members[0].Politician.Party);

    [Fact]
    public void Ids_have_no_case_and_no_spaces() =>
        Assert.Equal(["H0CA00001", "S0CA00002"], Read("""{"id":{"bioguide":" A000001","fec":[" h0ca00001 ","H0CA00001",null,"","S0CA00002"]},"name":{"last":"One"},"terms":[]}""").Members[0].FecIds);

    [Theory]
    [InlineData("\"1952-09-28\"", true)]
    [InlineData("null", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"1952-13-01\"", false)]
    [InlineData("\"long ago\"", false)]
    [InlineData("1952", false)]
    public void An_odd_birthday_costs_its_member_and_is_named(string birthday, bool isRead)
    {
        var list = Read($$"""{"id":{"bioguide":"B000002"},"name":{"last":"Two"},"bio":{"birthday":{{birthday}}},"terms":[]}""", """{"id":{"bioguide":"A000001","fec":["H0CA00001"]},"name":{"last":"One"},"terms":[]}""");

        Assert.Equal(isRead ? 2 : 1, list.Members.Count);
        if (!isRead)
            Assert.Equal(("B000002", 1, "bio.birthday"), (Assert.Single(list.Unreadable).Key, list.Unreadable[0].Place, list.Unreadable[0].Field));
    }

    private static LegislatorList Read(params string[] members) => LegislatorReader.Read(Encoding.UTF8.GetBytes($"[{string.Join(',', members)}]"));
}
