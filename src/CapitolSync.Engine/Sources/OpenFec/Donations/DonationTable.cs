using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Stores rows of Schedule A.</summary>
internal static class DonationTable
{
    private static readonly string Names = string.Join(", ", DonationColumns.All.Select(column => column.Name));
    private static readonly int PassParameter = DonationColumns.All.Length + 1;

    private static readonly string Insert = $"""
        INSERT INTO donations ({Names}, pass)
        VALUES ({Parameters(0)}, ?{PassParameter}) ON CONFLICT DO NOTHING
        """;

    // A row that differs, or was gone and is back.
    private static readonly string Update = $"""
        UPDATE donations
        SET ({ValueNames()}, pass, gone_at) = ({Parameters(2)}, ?{PassParameter}, NULL)
        WHERE two_year_transaction_period = ?1 AND sub_id = ?2
          AND (gone_at IS NOT NULL OR ({ValueNames()}) IS NOT ({Parameters(2)}))
        """;

    private const string TouchRow = "UPDATE donations SET pass = ?3 WHERE two_year_transaction_period = ?1 AND sub_id = ?2 AND pass < ?3";

    private const string OfPart = """
        committee_id = ?1 AND two_year_transaction_period = ?2 AND gone_at IS NULL
          AND (?3 = 0 OR is_individual = 1) AND (?4 IS NULL OR contribution_receipt_date >= ?4)
        """;

    private const string CountRows = $"SELECT count(*) FROM donations WHERE {OfPart}";

    private const string CountSeenRows = $"SELECT count(*) FROM donations WHERE {OfPart} AND pass >= ?5";

    private const string Gone = $"UPDATE donations SET gone_at = ?6 WHERE {OfPart} AND pass < ?5";

    /// <summary>Stores a row.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="rows">The page.</param>
    /// <param name="index">Which row of it.</param>
    /// <param name="pass">The reading that saw it; 0 if it is none that reads everything.</param>
    public static RowChange Store(StoreSession session, DonationRows rows, int index, int pass)
    {
        var change = StoreRow(session, rows, index, pass);
        // The key is made only if somebody wants it: this is the busiest place of all.
        return session.Changes is null
            ? change
            : session.Note<Donation>(((int)rows.Row(index)[DonationColumns.Period].Number, Text(rows, index, DonationColumns.SubId)), change);
    }

    private static RowChange StoreRow(StoreSession session, DonationRows rows, int index, int pass)
    {
        var row = rows.Row(index);
        if (Bind(session.Prepare(Insert), rows, row).Bind(PassParameter, Math.Max(pass, 1)).Run() > 0)
            return RowChange.Added;
        if (Bind(session.Prepare(Update), rows, row).Bind(PassParameter, Math.Max(pass, 1)).Run() > 0)
            return RowChange.Updated;
        if (pass > 0)
        {
            var touch = session.Prepare(TouchRow);
            Bind(touch, 1, rows, row[DonationColumns.Period]);
            Bind(touch, 2, rows, row[DonationColumns.SubId]);
            touch.Bind(3, pass).Run();
        }

        return RowChange.Unchanged;
    }

    /// <summary>Marks rows that a reading of everything has not seen: the FEC no longer publishes them.</summary>
    /// <returns>How many.</returns>
    public static int MarkGone(StoreSession session, DonationPart part, int pass) =>
        BindPart(session.Prepare(Gone), part).Bind(5, pass).Bind(6, session.Now).Run();

    /// <summary>Counts what the FEC should count too.</summary>
    public static long Count(StoreSession session, DonationPart part) => BindPart(session.Prepare(CountRows), part).Scalar() ?? 0;

    /// <summary>Counts what a reading of everything has seen.</summary>
    public static long CountSeen(StoreSession session, DonationPart part, int pass) =>
        BindPart(session.Prepare(CountSeenRows), part).Bind(5, pass).Scalar() ?? 0;

    /// <summary>Notes that a reading of everything has seen a row, though not what is in it.</summary>
    public static void Touch(StoreSession session, DonationPart part, string subId, int pass) =>
        session.Prepare(TouchRow).Bind(1, part.Period).Bind(2, subId).Bind(3, pass).Run();

    /// <summary>Whether a row is known from before.</summary>
    public static bool Has(StoreSession session, DonationPart part, string subId) => session.Prepare("""
        SELECT count(*) FROM donations WHERE two_year_transaction_period = ?1 AND sub_id = ?2 AND gone_at IS NULL
        """).Bind(1, part.Period).Bind(2, subId).Scalar() > 0;

    /// <summary>The keys of a page's rows.</summary>
    public static IReadOnlyList<(int Period, string SubId)> Keys(DonationRows rows) =>
        [.. Enumerable.Range(0, rows.Count).Select(index => ((int)rows.Row(index)[DonationColumns.Period].Number, Text(rows, index, DonationColumns.SubId)))];

    /// <summary>The committees and periods of a page's rows.</summary>
    public static HashSet<(string CommitteeId, int Period)> Parts(DonationRows rows) =>
        [.. Enumerable.Range(0, rows.Count).Select(index => (Text(rows, index, DonationColumns.CommitteeId), (int)rows.Row(index)[DonationColumns.Period].Number))];

    private static string Text(DonationRows rows, int index, int column) => Encoding.UTF8.GetString(rows.Text(rows.Row(index)[column]));

    private static Statement BindPart(Statement statement, DonationPart part) =>
        statement.Bind(1, part.CommitteeId).Bind(2, part.Period).Bind(3, part.Individual ? 1 : 0).Bind(4, part.Since);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Statement Bind(Statement statement, DonationRows rows, ReadOnlySpan<DonationValue> row)
    {
        for (var i = 0; i < row.Length; i++)
            Bind(statement, i + 1, rows, row[i]);
        return statement;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bind(Statement statement, int parameter, DonationRows rows, DonationValue value)
    {
        if (value.Form == ValueForm.Null)
            statement.BindNull(parameter);
        else if (value.Form == ValueForm.Number)
            statement.Bind(parameter, value.Number);
        else
            statement.BindText(parameter, rows.Text(value));
    }

    private static string Parameters(int skip) => string.Join(", ", Enumerable.Range(skip + 1, DonationColumns.All.Length - skip)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"?{number}")));

    private static string ValueNames() => string.Join(", ", DonationColumns.All.Skip(2).Select(column => column.Name));
}
