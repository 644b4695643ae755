using System.Text.Json;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Tests.Probes;

public sealed class ShapeTests
{
    private static readonly KnownShape Known = KnownShape.Of(
        ": Text name, Number price, Object issuer opaque, List? tags",
        "issuer: Text ticker, Text? sector",
        "tags[]: Text label");

    [Theory]
    [InlineData("""{"name":"a","price":1,"issuer":{"ticker":"x"},"opaque":{"any":1}}""", "")]
    [InlineData("""{"name":null,"price":null,"issuer":null,"opaque":null}""", "")]
    [InlineData("""{"name":"a","price":1,"issuer":{"ticker":"x"},"opaque":{},"tags":[{"label":"l"}]}""", "")]
    [InlineData("""{"name":"a","price":1,"issuer":{"ticker":"x","cik":1},"opaque":{},"more":{"deep":1}}""", "+issuer.cik +more")]
    [InlineData("""{"name":"a","issuer":{"sector":"s"},"opaque":{}}""", "-issuer.ticker -price")]
    [InlineData("""{"name":1,"price":"1","issuer":[],"opaque":{}}""", "~issuer: list instead of object ~name: number instead of text ~price: text instead of number")]
    [InlineData("""{"name":"a","price":1,"issuer":{"ticker":"x"},"opaque":{},"tags":[{"text":true}]}""", "+tags[].text -tags[].label")]
    [InlineData("""{"name":"a","price":1,"issuer":{"ticker":"x"},"opaque":{},"\ud800":1}""", "+\\ud800")]
    public void A_row_differs_by_new_missing_and_retyped_fields(string json, string expected)
    {
        var seen = new SeenShape(JsonTypes.OfJson);
        using var row = JsonDocument.Parse(json);
        seen.Add(row.RootElement);

        Assert.Equal(expected, Describe(seen.CompareWith(Known)));
    }

    [Fact]
    public void A_field_that_only_some_rows_have_is_reported_as_missing()
    {
        var seen = new SeenShape(JsonTypes.OfJson);
        using var rows = JsonDocument.Parse("""[{"name":"a","price":1,"issuer":null,"opaque":null},{"name":"a","issuer":null,"opaque":null}]""");
        foreach (var row in rows.RootElement.EnumerateArray())
            seen.Add(row);

        Assert.Equal("-price", Describe(seen.CompareWith(Known)));
    }

    [Fact]
    public void An_empty_list_differs_in_nothing() => Assert.True(new SeenShape(JsonTypes.OfJson).CompareWith(Known).IsEmpty);

    private static string Describe(ShapeDifference difference) => string.Join(' ',
        [.. difference.New.Select(name => $"+{name}"), .. difference.Gone.Select(name => $"-{name}"), .. difference.Retyped.Select(name => $"~{name}")]);
}
