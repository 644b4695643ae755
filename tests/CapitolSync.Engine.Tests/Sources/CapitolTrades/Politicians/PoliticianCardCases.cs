using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

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

    [Fact]
    public void Rendered_cards_complete_a_thin_flight_and_stand_in_for_what_it_lacks()
    {
        var thin = """["$","a",null,{"href":"/politicians/W000802","className":"index-card-link","children":["$","h2",null,{"children":"Sheldon"}]}]""";
        var page = Read($"""
            <!DOCTYPE html><html><body><script>var card = "index-card-link";</script>{Rendered("W000802", "Sheldon Whitehouse")}{Rendered("C000174", "Tom Carper")}
            <script>self.__next_f.push([1,{JsonSerializer.Serialize($"7:[{thin},{{\"totalCount\":2}}]\n")}])</script></body></html>
            """);

        Assert.Equal(["W000802|Sheldon|democrat|ri|73", "C000174|Tom Carper|democrat|ri|73"], page.Cards.Select(card => $"{card.PoliticianId}|{card.Name}|{card.Party}|{card.StateId}|{card.Trades}"));
        Assert.Equal((2L, false, null, 0), (page.Total, page.IsTotalEstimated, page.Warning, page.Unreadable.Count));
    }

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(3, 3, true)]
    public void A_page_without_a_count_has_what_its_pager_says(int number, int pages, bool isLast)
    {
        var page = Read($"<!DOCTYPE html><html><body>{Rendered("W000802", "Sheldon Whitehouse")}<p>Page <b>{number}</b> of <b>{pages}</b></p></body></html>");

        Assert.Equal("W000802", Assert.Single(page.Cards).PoliticianId);
        Assert.Equal((36L, true, isLast), (page.Total, page.IsTotalEstimated, page.IsLast));
        Assert.Contains("the rendered cards were read instead", page.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>Page <b>1</b> of <b>1</b></p>")]
    [InlineData("<p>Page <b>4</b> of <b>3</b></p><a class=\"index-card-link\" href=\"/politicians/W000802\"><h2>A</h2></a>")]
    [InlineData("<p>Page <b>1</b> of <b>1</b></p><a class=\"index-card-link\" href=\"/politicians/\"><h2>A</h2></a>")]
    public void A_page_without_either_is_no_list(string html) =>
        Assert.Throws<PageException>(() => Read($"<!DOCTYPE html><html><body>{html}</body></html>"));

    [Fact]
    public async Task The_cards_of_a_real_page_are_read_alike_from_either()
    {
        var body = Encoding.UTF8.GetString(await RealPages.ReadAsync("politicians_committee_ssfi_2026-02-08.html"));

        var rendered = Read(body.Replace("__next_f.push", "__next_g.push", StringComparison.Ordinal));

        Assert.Equal(Read(body).Cards, rendered.Cards);
        Assert.Equal((12L, true, 0), (rendered.Total, rendered.IsLast, rendered.Committees.Count));
    }

    [Fact]
    public async Task Members_whose_flight_cannot_be_read_come_from_the_rendered_cards()
    {
        await using var rig = await EngineRig.StartAsync(600);
        await rig.FullAsync();
        // One committee's page has no count either.
        var traders = rig.Replica.Data.Trades.Select(trade => trade.PoliticianId).ToHashSet();
        var committee = rig.Replica.Data.Committees.First(committee => committee.Members.Count(traders.Contains) is > 0 and < 12).Code;
        using var http = new HttpClient { BaseAddress = rig.Replica.BaseUri };
        var page = await http.GetStringAsync(new Uri($"/politicians?committee={committee}&page=1", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = page.Replace("__next_f.push", "__next_g.push", StringComparison.Ordinal);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = "/politicians", Query = $"committee={committee}", Body = body });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/politicians" });

        var report = await rig.PoliticiansAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Failed));
        Expect.Catalogued(rig.Database, rig.Replica.Data);
    }

    private static string Rendered(string id, string name) => $"""
        <a class="index-card-link" href="/politicians/{id}"><article class="id--{id} party--democrat"><h2>{name}</h2><span class="q-field party party--democrat">Democrat</span>
        <span class="us-state-full us-state-full--ri">Rhode Island</span><div><div class="q-label">Trades</div><div class="q-value">73</div></div></article></a>
        """;

    private static PoliticianPage Read(string flight) => PoliticianPage.Read(Encoding.UTF8.GetBytes(flight));

    private static string Card(string id, string name, string cardClass) => $$"""
        ["$","a",null,{"href":"/politicians/{{id}}","className":{{cardClass}},"children":[["$","h2",null,{"children":"{{name}}"}],["$","span",null,{"className":"party--democrat"}]]}]
        """.Trim();
}
