using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Reads stored lines of filings back.</summary>
internal static class FilingLines
{
    /// <summary>Reads lines.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="where">A condition on <c>filing_transactions t</c> and <c>filings f</c>, with the parameters $source and $id.</param>
    /// <param name="source">The source.</param>
    /// <param name="filingId">The filing that the condition is about.</param>
    public static IEnumerable<(string FilingId, KeyedLine Line)> Read(SqliteConnection connection, string where, string source, string filingId)
    {
        using var command = connection.CreateCommand($"""
            SELECT t.filing_id, t.row_key, t.line, t.page, t.printed_id, t.owner, t.asset_text, t.asset, t.ticker, t.asset_code, t.type_text, t.tx_type, t.tx_extent,
                   t.tx_date, t.notified_on, t.amount_text, t.amount_low_cents, t.amount_high_cents, t.has_capital_gains, t.filing_status, t.subholding,
                   t.location, t.description, t.comments, t.company, t.option_kind, t.option_strike, t.option_expires_on, t.option_contracts,
                   t.coupon, t.matures_on, t.received_asset, t.received_ticker
            FROM filing_transactions t JOIN filings f USING (source, filing_id) {where} ORDER BY t.filing_id, t.line, t.line_id
            """);
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$id", filingId);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetString(0), new KeyedLine(reader.GetString(1), ToLine(reader)));
    }

    private static FilingLine ToLine(SqliteDataReader row) => new()
    {
        Line = row.GetInt32(2),
        Page = (int?)row.Long(3),
        PrintedId = row.Text(4),
        Owner = row.GetString(5),
        AssetText = row.GetString(6),
        Asset = row.GetString(7),
        Ticker = row.Text(8),
        AssetCode = row.Text(9),
        TypeText = row.GetString(10),
        TxType = row.GetString(11) switch { "buy" => FilingTxType.Buy, "sell" => FilingTxType.Sell, _ => FilingTxType.Exchange },
        TxExtent = row.Text(12) switch { "full" => FilingTxExtent.Full, "partial" => FilingTxExtent.Partial, _ => null },
        TxDate = Iso.Day(row.GetString(13)),
        NotifiedOn = row.Day(14),
        Amount = new AmountRange(row.GetString(15), row.GetInt64(16), row.Long(17)),
        HasCapitalGains = row.Flag(18),
        FilingStatus = row.Text(19),
        Subholding = row.Text(20),
        Location = row.Text(21),
        Description = row.Text(22),
        Comments = row.Text(23),
        Company = row.Text(24),
        Option = Option(row),
        Bond = row.IsDBNull(29) && row.IsDBNull(30) ? null : new BondTerms(row.Text(29), row.Day(30)),
        Received = row.Text(31) is { } asset ? new ExchangeLeg(asset, row.Text(32)) : null,
    };

    private static OptionTerms? Option(SqliteDataReader row) => Enumerable.Range(25, 4).All(row.IsDBNull)
        ? null
        : new OptionTerms(row.Text(25), row.Text(26) is { } strike ? decimal.Parse(strike, CultureInfo.InvariantCulture) : null, row.Day(27), (int?)row.Long(28));
}
