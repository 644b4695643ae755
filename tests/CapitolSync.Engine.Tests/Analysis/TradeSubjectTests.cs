using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Objects of a pipeline become as few filters as let through the same.</summary>
public sealed class TradeSubjectTests
{
    private static readonly TradeFilter Given = new() { TxType = ["buy"], Politician = ["given"] };

    [Fact]
    public void Nothing_leaves_the_filter_as_it_is()
    {
        Assert.Equal([Given], TradeSubject.Narrow(Given, []));
        Assert.Equal([Given], TradeSubject.Narrow(Given, [new TradeSubject()]));
    }

    [Fact]
    public void Trades_are_one_filter_beside_what_is_given()
    {
        var filters = TradeSubject.Narrow(Given, [new TradeSubject { TxId = [1, 2] }, new TradeSubject { TxId = [2, 3] }]);

        Assert.Equal(["1,2,3|given||buy"], filters.Select(Text));
    }

    [Fact]
    public void Thousands_of_trades_are_one_filter_too()
    {
        var filters = TradeSubject.Narrow(Given, [.. Enumerable.Range(1, 25_000).Select(id => new TradeSubject { TxId = [id] })]);

        Assert.Equal([25_000], filters.Select(filter => filter.TxId!.Count));
    }

    [Fact]
    public void Members_or_issuers_are_one_filter()
    {
        Assert.Equal(["|a,b||buy"], TradeSubject.Narrow(Given, [Of("a"), Of("b"), Of("a")]).Select(Text));
        Assert.Equal(["|given|X,Y|buy"], TradeSubject.Narrow(Given, [Of(null, "X"), Of(null, "Y")]).Select(Text));
    }

    [Fact]
    public void Pairs_keep_who_traded_what()
    {
        Assert.Equal(["|a|X,Y|buy"], TradeSubject.Narrow(Given, [Of("a", "X"), Of("a", "Y"), Of("a", "X")]).Select(Text));
        Assert.Equal(["|a,b|X|buy", "|a|Y|buy"], TradeSubject.Narrow(Given, [Of("a", "X"), Of("b", "X"), Of("a", "Y")]).Select(Text));
        Assert.Equal(["|a|X|buy", "|b|Y|buy"], TradeSubject.Narrow(Given, [Of("a", "X"), Of("b", "Y")]).Select(Text));
    }

    [Fact]
    public void Who_is_meant_whatever_was_traded_is_a_filter_of_its_own()
    {
        Assert.Equal(["1|given||buy", "|a||buy", "|given|X|buy"], TradeSubject.Narrow(Given, [Of("a"), Of(null, "X"), new TradeSubject { TxId = [1] }]).Select(Text));
    }

    private static TradeSubject Of(string? member, string? issuer = null) =>
        new() { Politician = member is null ? null : [member], Issuer = issuer is null ? null : [issuer] };

    private static string Text(TradeFilter filter) =>
        $"{string.Join(',', filter.TxId ?? [])}|{string.Join(',', filter.Politician ?? [])}|{string.Join(',', filter.Issuer ?? [])}|{string.Join(',', filter.TxType ?? [])}";
}
