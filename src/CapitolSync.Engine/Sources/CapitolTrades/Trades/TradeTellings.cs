using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// Unites the two tellings of a listing page: the flight, which knows more, and the rendered table. Only rows of which the
/// flight lacks something that the table shows are read from the table, so that the usual page costs a look, not a parse.
/// </summary>
internal ref struct TradeTellings
{
    private readonly ReadOnlySpan<byte> _table;
    private readonly DateTimeOffset _now;
    private int _at;

    private TradeTellings(ReadOnlySpan<byte> table, DateTimeOffset now)
    {
        _table = table;
        _now = now;
    }

    /// <summary>Completes the rows of a flight.</summary>
    /// <param name="rows">The rows of the flight.</param>
    /// <param name="body">The page.</param>
    /// <param name="now">When it was read.</param>
    /// <returns>The rows, and what was read from the table because the flight's row is unreadable.</returns>
    public static (TradeListingRows Rows, IReadOnlyList<UnreadableRow> Rescued) Unite(TradeListingRows rows, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var start = HtmlPage.LooksLikeHtml(body) ? body.IndexOf("<table"u8) : -1;
        if (start < 0 || (rows.Unreadable.Count == 0 && !rows.Trades.Any(Lacks)))
            return (rows, []);
        var tellings = new TradeTellings(body[start..], now);
        return tellings.Unite(rows);
    }

    private (TradeListingRows Rows, IReadOnlyList<UnreadableRow> Rescued) Unite(TradeListingRows rows)
    {
        var trades = new List<TradeRow>(rows.Trades.Count + rows.Unreadable.Count);
        var (unreadable, rescued) = (new List<UnreadableRow>(), new List<UnreadableRow>());
        var (next, odd) = (0, 0);
        var ids = rows.Unreadable.Any(static row => row.Key is null) ? TradeTableOrder.IdsOf(_table, rows) : null;
        for (var place = 1; place <= rows.Trades.Count + rows.Unreadable.Count; place++)
        {
            if (odd < rows.Unreadable.Count && rows.Unreadable[odd].Place == place)
            {
                var row = rows.Unreadable[odd++];
                if (Told(row, ids) is { } told)
                {
                    trades.Add(told);
                    rescued.Add(row with { Key = told.TxId.ToString(CultureInfo.InvariantCulture) });
                }
                else
                {
                    unreadable.Add(row);
                }
            }
            else
            {
                trades.Add(Complete(rows.Trades[next++]));
            }
        }

        return (new TradeListingRows(trades, unreadable), rescued);
    }

    /// <summary>The table's row; one without an id is the table's at its place.</summary>
    private TradeRow? Told(UnreadableRow row, IReadOnlyList<long>? ids)
    {
        var id = row.Key is not { } key ? ids?[row.Place - 1] : long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return id is { } wanted && Find(wanted) is { IsEmpty: false } html && TradeListingHtmlReader.ReadOne(html, _now) is { } told && told.TxId == wanted ? told : null;
    }

    private TradeRow Complete(TradeRow trade)
    {
        if (!Lacks(trade) || Find(trade.TxId) is not { IsEmpty: false } html || !MayTell(html, trade))
            return trade;
        return TradeListingHtmlReader.ReadOne(html, _now) is { } told && told.TxId == trade.TxId ? Unite(trade, told) : trade;
    }

    /// <summary>The table's row of a trade. Both tellings have the same order, so the search goes on where it was.</summary>
    private ReadOnlySpan<byte> Find(long id)
    {
        var link = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/trades/{id}"));
        var at = FindLink(_table[_at..], link) is >= 0 and var further ? _at + further : FindLink(_table, link);
        if (at < 0)
            return default;
        var start = _table[..at].LastIndexOf("<tr"u8);
        var length = start < 0 ? -1 : _table[start..].IndexOf("</tr>"u8);
        if (length < 0)
            return default;
        _at = at;
        return _table.Slice(start, length + "</tr>"u8.Length);
    }

    /// <summary>Finds a link, written whole or not, in quotes of either kind, with or without a query: what follows the id ends it.</summary>
    private static int FindLink(ReadOnlySpan<byte> html, ReadOnlySpan<byte> link)
    {
        for (var from = 0; html[from..].IndexOf(link) is >= 0 and var at; from += at + link.Length)
        {
            var next = from + at + link.Length;
            if (next < html.Length && html[next] is (byte)'"' or (byte)'\'' or (byte)'?' or (byte)'#' or (byte)'/' or (byte)' ' or (byte)'>')
                return from + at;
        }

        return -1;
    }

    private static bool Lacks(TradeRow trade) => trade.Price is null || trade.Issuer.IssuerTicker is null || LacksTheUsual(trade);

    /// <summary>The site nearly always knows these.</summary>
    private static bool LacksTheUsual(TradeRow trade) =>
        trade.TxDate is null || trade.TxType is null || trade.Owner is null || trade.Chamber is null || trade.Value is null || trade.ReportingGap is null
        || trade.Politician.Partial || trade.Politician.Party is null || trade.Politician.Chamber is null || trade.Politician.StateId is null
        || trade.Issuer.Partial || trade.Issuer.IssuerName is null;

    /// <summary>Prices and tickers are often unknown, and then the table says so too.</summary>
    private static bool MayTell(ReadOnlySpan<byte> html, TradeRow trade) =>
        LacksTheUsual(trade) || (trade.Price is null && html.Contains((byte)'$')) || (trade.Issuer.IssuerTicker is null && ShowsTicker(html));

    private static bool ShowsTicker(ReadOnlySpan<byte> html)
    {
        if (html.IndexOf("issuer-ticker"u8) is not (>= 0 and var at) || html[at..].IndexOf((byte)'>') is not (>= 0 and var end))
            return false;
        var text = html[(at + end + 1)..];
        return text.IndexOf((byte)'<') is > 0 and var length && !FlightText.SaysUnknown(text[..length]);
    }

    private static TradeRow Unite(TradeRow flight, TradeRow table) => flight with
    {
        TxDate = flight.TxDate ?? table.TxDate,
        TxType = flight.TxType ?? table.TxType,
        Owner = flight.Owner ?? table.Owner,
        Chamber = flight.Chamber ?? table.Chamber,
        Price = flight.Price ?? table.Price,
        Value = flight.Value ?? table.Value,
        ReportingGap = flight.ReportingGap ?? table.ReportingGap,
        Politician = Unite(flight.Politician, table.Politician),
        Issuer = Unite(flight.Issuer, table.Issuer),
    };

    private static PoliticianRow Unite(PoliticianRow flight, PoliticianRow table)
    {
        if (!string.Equals(flight.PoliticianId, table.PoliticianId, StringComparison.OrdinalIgnoreCase))
            return flight;
        return flight.Partial ? table with { PoliticianId = flight.PoliticianId } : flight with
        {
            Party = flight.Party ?? table.Party,
            Chamber = flight.Chamber ?? table.Chamber,
            StateId = flight.StateId ?? table.StateId,
        };
    }

    private static IssuerRow Unite(IssuerRow flight, IssuerRow table)
    {
        if (flight.IssuerId != table.IssuerId)
            return flight;
        return flight.Partial ? table : flight with
        {
            IssuerName = flight.IssuerName ?? table.IssuerName,
            IssuerTicker = flight.IssuerTicker ?? table.IssuerTicker,
        };
    }
}
