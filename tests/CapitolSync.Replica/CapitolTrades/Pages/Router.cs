using System.Globalization;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>From path and query to the page that is meant.</summary>
internal static class Router
{
    public const int DefaultSize = 12;
    private const int LargestSize = 96;
    private const string UnknownFilter = "?";

    public static PageKey Parse(SourceRequest request)
    {
        var path = request.Path.AsSpan().Trim('/');
        var slash = path.IndexOf('/');
        var key = slash < 0 ? List(path, request.Query) : Detail(path[..slash], path[(slash + 1)..]);
        return key with { Rsc = request.Rsc };
    }

    private static PageKey List(ReadOnlySpan<char> name, string query)
    {
        var kind = name switch
        {
            "trades" => PageKind.TradeList,
            "issuers" => PageKind.IssuerList,
            "politicians" => PageKind.PoliticianList,
            _ => PageKind.Missing,
        };
        var key = new PageKey(kind, 1, DefaultSize);
        if (kind == PageKind.Missing || query.Length < 2)
            return key;

        var rest = query.AsSpan(1);
        foreach (var range in rest.Split('&'))
        {
            var parameter = rest[range];
            var equals = parameter.IndexOf('=');
            if (equals > 0)
                key = Refine(key, parameter[..equals], parameter[(equals + 1)..]);
        }
        return key;
    }

    /// <summary>A filter that the site does not know leaves an empty list; nonsense in a known one is as if it were not there.</summary>
    private static PageKey Refine(PageKey key, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        "page" => key with { Number = Number(value) is > 0 and var page ? page : 1 },
        "pageSize" when key.Kind != PageKind.PoliticianList =>
            key with { Size = Number(value) is > 0 and var size ? (int)Math.Min(size, LargestSize) : DefaultSize },
        "committee" when key.Kind == PageKind.PoliticianList => key with { Text = Uri.UnescapeDataString(value.ToString()) },
        "pageSize" or "_rsc" => key,
        "sortBy" when value is "-pubDate" && key.Kind == PageKind.TradeList => key,
        _ => key with { Text = UnknownFilter },
    };

    private static PageKey Detail(ReadOnlySpan<char> name, ReadOnlySpan<char> id) => name switch
    {
        "trades" when Number(id) is { } number => new PageKey(PageKind.Trade, number),
        "issuers" when Number(id) is { } number => new PageKey(PageKind.Issuer, number),
        "politicians" => new PageKey(PageKind.Politician, Text: id.ToString()),
        _ => new PageKey(PageKind.Missing),
    };

    private static long? Number(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
