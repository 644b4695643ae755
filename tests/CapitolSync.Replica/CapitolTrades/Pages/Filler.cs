using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>What makes a page as heavy as the site's: icons in every row, widgets around it, module rows in the flight.</summary>
/// <param name="Flight">Bytes in the flight.</param>
/// <param name="Html">Bytes around the list.</param>
/// <param name="Row">Bytes in every row of the list.</param>
internal sealed record Filler(int Flight, int Html, int Row)
{
    /// <summary>Stands in rows where the icon goes: one copy of it serves all pages.</summary>
    public const char IconMark = '\uE000';

    private const int RowsOfAPage = 12;

    public static Filler None { get; } = new(0, 0, 0);

    /// <summary>In about the proportions of the real pages.</summary>
    public static Filler For(int missing, PageKind kind)
    {
        if (missing <= 0)
            return None;
        if (kind != PageKind.TradeList)
            return new Filler(missing * 3 / 10, missing * 7 / 10, 0);
        return new Filler(missing * 25 / 100, missing * 30 / 100, missing * 45 / 100 / RowsOfAPage);
    }

    public string Icon(Dice dice) => Svg(dice, Row);

    public string Widgets(Dice dice)
    {
        var html = new StringBuilder(Html);
        for (var number = 1; Html - html.Length > 200; number++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"dropdown-group\"><span class=\"q-label\">Filter {number}</span>");
            html.Append(Svg(dice, Math.Min(dice.Between(300, 1500), Html - html.Length - 6))).Append("</div>");
        }
        return html.ToString();
    }

    /// <summary>Rows that name the scripts of a component. A quote counts twice, because it is escaped in the page.</summary>
    public string Modules(Dice dice)
    {
        var rows = new StringBuilder(Flight);
        var bytes = 0;
        for (var id = 0x200; bytes < Flight; id++)
        {
            var row = Module(dice, id, Math.Min(22, ((Flight - bytes) / 52) - 1));
            rows.Append(row);
            bytes += row.Length + row.Count(c => c == '"');
        }
        return rows.ToString();
    }

    private static string Module(Dice dice, int id, int scripts)
    {
        var chunks = Enumerable.Range(0, Math.Max(0, scripts)).Select(_ => dice.Between(100, 9999))
            .Select(number => $"\"{number}\",\"static/chunks/{number}-{dice.Bits():x16}.js\"");
        return string.Create(CultureInfo.InvariantCulture, $"{id:x}:I[{dice.Between(1000, 99999)},[{string.Join(',', chunks)}],\"default\"]\n");
    }

    private static string Svg(Dice dice, int bytes)
    {
        const string Start = """<svg stroke="currentColor" fill="currentColor" viewBox="0 0 512 512"><path d="M0 0""";
        const string End = "z\"></path></svg>";
        if (bytes < Start.Length + End.Length)
            return "";

        var svg = new StringBuilder(Start, bytes + 16);
        while (svg.Length < bytes - End.Length)
            svg.Append(CultureInfo.InvariantCulture, $"c{dice.Between(-99, 99) / 10.0} {dice.Between(-99, 99) / 10.0}");
        return svg.Append(End).ToString();
    }
}
