using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Politicians;

/// <summary>Cards of the catalog that were not read once.</summary>
public sealed class PoliticianCardCases
{
    [Theory]
    [InlineData("a1:\"index-card-link\"\n", "\"$a1\"")]
    [InlineData("a1:{\"of\":\"index-card-link\"}\n", "\"$a1:of\"")]
    [InlineData("", "\"index-card-link\"")]
    public void The_class_of_a_card_may_stand_elsewhere(string row, string cardClass)
    {
        var page = Read($"{row}7:[[{Card("W000802", "Sheldon Whitehouse", cardClass)},{Card("C000174", "Tom Carper", cardClass)}],{{\"totalCount\":2}}]\n");

        Assert.Equal(["W000802|Sheldon Whitehouse|democrat", "C000174|Tom Carper|democrat"], page.Cards.Select(card => $"{card.PoliticianId}|{card.Name}|{card.Party}"));
        Assert.Empty(page.Unreadable);
    }

    [Fact]
    public void Other_classes_elsewhere_make_no_cards() =>
        Assert.Empty(Read($"a1:\"link\"\na2:\"my-index-card-link\"\n7:[[{Card("W000802", "A", "\"$a1\"")},{Card("W000803", "B", "\"$ff\"")}],{{\"totalCount\":0}}]\n").Cards);

    [Fact]
    public void Choices_of_the_filter_that_are_none_are_passed_over()
    {
        var page = Read($$"""
            7:[{{Card("W000802", "A", "\"index-card-link\"")}},{"totalCount":1},{"filterName":"committee","items":[null,{"id":""},{"id":null},{"id":"ssfi","label":"Senate - Finance"}]}]

            """);

        Assert.Equal([new CongressCommittee("ssfi", "Finance")], page.Committees);
    }

    private static PoliticianPage Read(string flight) => PoliticianPage.Read(Encoding.UTF8.GetBytes(flight));

    private static string Card(string id, string name, string cardClass) => $$"""
        ["$","a",null,{"href":"/politicians/{{id}}","className":{{cardClass}},"children":[["$","h2",null,{"children":"{{name}}"}],["$","span",null,{"className":"party--democrat"}]]}]
        """.Trim();
}
