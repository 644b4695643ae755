using System.Globalization;
using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>The table of the lines of filings.</summary>
internal static class FilingLineTable
{
    private const string Columns = """
        line, page, printed_id, owner, asset_text, asset, ticker, asset_code, type_text, tx_type, tx_extent, tx_date, notified_on, amount_text,
        amount_low_cents, amount_high_cents, has_capital_gains, filing_status, subholding, location, description, comments, company,
        option_kind, option_strike, option_expires_on, option_contracts, coupon, matures_on, received_asset, received_ticker
        """;

    private const string Values =
        "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34";

    private static readonly Upsert Upsert = new(
        $"INSERT INTO filing_transactions (source, filing_id, row_key, {Columns}, first_seen_at) VALUES (?1, ?2, ?3, {Values}, ?35) ON CONFLICT DO NOTHING",
        $"UPDATE filing_transactions SET ({Columns}) = ({Values}) WHERE source = ?1 AND filing_id = ?2 AND row_key = ?3 AND ?35 IS NOT NULL AND ({Columns}) IS NOT ({Values})");

    /// <summary>Stores the lines of a filing in place of those that were known. A line that an earlier reading found too stays the same row.</summary>
    public static StoredCounts Replace(StoreSession session, string source, string filingId, IReadOnlyList<FilingLine> lines)
    {
        var counts = StoredCounts.None;
        var keys = RowKeys.Of(lines);
        foreach (var key in Keys(session.Connection, source, filingId).Except(keys, StringComparer.Ordinal))
        {
            session.Prepare("DELETE FROM filing_transactions WHERE source = ?1 AND filing_id = ?2 AND row_key = ?3")
                .Bind(1, source).Bind(2, filingId).Bind(3, key).Run();
        }

        var now = session.Now;
        for (var i = 0; i < lines.Count; i++)
        {
            var key = keys[i];
            counts = counts.With(Upsert.Run(session, lines[i], (statement, line) =>
                Bind(statement.Bind(1, source).Bind(2, filingId).Bind(3, key).Bind(35, now), line)));
        }

        return counts;
    }

    private static void Bind(Statement statement, FilingLine line) => statement
        .Bind(4, (long)line.Line).Bind(5, (long?)line.Page).Bind(6, line.PrintedId).Bind(7, line.Owner)
        .Bind(8, line.AssetText).Bind(9, line.Asset).Bind(10, line.Ticker).Bind(11, line.AssetCode)
        .Bind(12, line.TypeText).Bind(13, TradeFacts.TxType(line.TxType)).Bind(14, Extent(line.TxExtent))
        .Bind(15, line.TxDate).Bind(16, line.NotifiedOn)
        .Bind(17, line.Amount.Text).Bind(18, line.Amount.LowCents).Bind(19, line.Amount.HighCents)
        .Bind(20, line.HasCapitalGains).Bind(21, line.FilingStatus).Bind(22, line.Subholding).Bind(23, line.Location)
        .Bind(24, line.Description).Bind(25, line.Comments).Bind(26, line.Company)
        .Bind(27, line.Option?.Kind).Bind(28, line.Option?.Strike?.ToString(CultureInfo.InvariantCulture))
        .Bind(29, line.Option?.ExpiresOn).Bind(30, (long?)line.Option?.Contracts)
        .Bind(31, line.Bond?.Coupon).Bind(32, line.Bond?.MaturesOn)
        .Bind(33, line.Received?.Asset).Bind(34, line.Received?.Ticker);

    private static string? Extent(FilingTxExtent? extent) => extent switch
    {
        FilingTxExtent.Full => "full",
        FilingTxExtent.Partial => "partial",
        _ => null,
    };

    private static List<string> Keys(SqliteConnection connection, string source, string filingId)
    {
        using var command = connection.CreateCommand("SELECT row_key FROM filing_transactions WHERE source = $source AND filing_id = $id");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$id", filingId);
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
            keys.Add(reader.GetString(0));
        return keys;
    }
}
