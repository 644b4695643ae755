using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Asserts that a database holds what the replica holds, row for row and column for column.</summary>
internal static class Expect
{
    private const string ListedColumns = """
        tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended, owner, chamber, price, value, reporting_gap, comment
        """;

    /// <summary>The listed columns of all trades, and the members and issuers they name.</summary>
    public static void Listed(TestDatabase database, IEnumerable<ReplicaTrade> trades, CapitolTradesData truth)
    {
        var expected = trades.ToList();
        Same(expected.OrderBy(trade => trade.TxId).Select(Listed), database.Lines($"SELECT {ListedColumns} FROM trades ORDER BY tx_id"));
        var members = expected.Select(trade => trade.PoliticianId).ToHashSet(StringComparer.Ordinal);
        Same(
            truth.Politicians.Where(politician => members.Contains(politician.PoliticianId)).OrderBy(politician => politician.PoliticianId, StringComparer.Ordinal).Select(Member),
            database.Lines("SELECT politician_id, state_id, party, first_name, last_name, nickname, dob, gender, chamber FROM politicians ORDER BY politician_id"));
        var issuers = expected.Select(trade => trade.IssuerId).ToHashSet();
        Same(
            truth.Issuers.Where(issuer => issuers.Contains(issuer.IssuerId)).OrderBy(issuer => issuer.IssuerId).Select(Issuer),
            database.Lines("SELECT issuer_id, state_id, c2iq, country, issuer_name, issuer_ticker, sector FROM issuers ORDER BY issuer_id"));
    }

    /// <summary>The listed columns of all that the replica lists now.</summary>
    public static void Listed(EngineRig rig) => Listed(rig.Database, rig.Replica.Data.Trades, rig.Replica.Data);

    /// <summary>What the trades' own pages tell; those that are not among <paramref name="trades"/> have nothing of it.</summary>
    public static void Detailed(TestDatabase database, IEnumerable<ReplicaTrade> trades)
    {
        var expected = trades.OrderBy(trade => trade.TxId).ToList();
        Same(expected.Select(Details), database.Lines("""
            SELECT tx_id, filing_url, filing_id, filing_date, asset_type, asset_ticker, instrument, size, size_range_low, size_range_high, has_capital_gains
            FROM trades WHERE enriched_at IS NOT NULL ORDER BY tx_id
            """));
        Same(
            expected.SelectMany(trade => (trade.Committees ?? []).Order(StringComparer.Ordinal).Select(code => TestDatabase.Line(trade.TxId, code))),
            database.Lines("SELECT tx_id, committee FROM trade_committees ORDER BY tx_id, committee"));
        Same(
            expected.SelectMany(trade => (trade.Labels ?? []).Order(StringComparer.Ordinal).Select(label => TestDatabase.Line(trade.TxId, label))),
            database.Lines("SELECT tx_id, label FROM trade_labels ORDER BY tx_id, label"));
        Assert.Empty(database.Lines("""
            SELECT tx_id FROM trades WHERE enriched_at IS NULL
            AND coalesce(filing_url, filing_id, filing_date, asset_type, asset_ticker, instrument, size, size_range_low, size_range_high, has_capital_gains) IS NOT NULL
            """));
    }

    /// <summary>What the issuers' own pages tell.</summary>
    public static void IssuersDetailed(TestDatabase database, IEnumerable<ReplicaIssuer> issuers)
    {
        var expected = issuers.OrderBy(issuer => issuer.IssuerId).ToList();
        Same(
            expected.Select(issuer => TestDatabase.Line(issuer.IssuerId)),
            database.Lines("SELECT issuer_id FROM issuers WHERE enriched_at IS NOT NULL ORDER BY issuer_id"));
        string[] periods = ["trailing1", "trailing7", "trailing30", "trailing90", "trailing365", "wtd", "mtd", "qtd", "ytd"];
        Same(
            expected.Where(issuer => issuer.Performance is not null).Select(issuer => Performance(issuer, periods)),
            database.Lines($"SELECT issuer_id, mcap, {string.Join(", ", periods.Select(period => $"{period}, {period}_change"))} FROM issuer_performance ORDER BY issuer_id"));
        Same(
            expected.SelectMany(issuer => (issuer.Performance?.EodPrices ?? []).OrderBy(price => price.Date)
                .Select(price => TestDatabase.Line(issuer.IssuerId, price.Date, price.Price))),
            database.Lines("SELECT issuer_id, price_date, price FROM issuer_eod_prices ORDER BY issuer_id, price_date"));
    }

    /// <summary>The catalogue: those members who have trades, with the name it shows, and who sits where.</summary>
    public static void Catalogued(TestDatabase database, CapitolTradesData truth)
    {
        var trading = truth.Trades.Select(trade => trade.PoliticianId).ToHashSet(StringComparer.Ordinal);
        Same(
            truth.Politicians.Where(politician => trading.Contains(politician.PoliticianId)).OrderBy(politician => politician.PoliticianId, StringComparer.Ordinal)
                .Select(politician => TestDatabase.Line(politician.PoliticianId, politician.FullName, politician.Party, politician.StateId)),
            database.Lines("SELECT politician_id, full_name, party, state_id FROM politicians ORDER BY politician_id"));
        Same(
            truth.Committees.OrderBy(committee => committee.Code, StringComparer.Ordinal)
                .Select(committee => TestDatabase.Line(committee.Code, committee.Label[(committee.Label.IndexOf(" - ", StringComparison.Ordinal) + 3)..].Trim())),
            database.Lines("SELECT committee, name FROM committees ORDER BY committee"));
        Same(
            truth.Committees.SelectMany(committee => committee.Members.Where(trading.Contains).Select(member => TestDatabase.Line(committee.Code, member)))
                .Order(StringComparer.Ordinal),
            database.Lines("SELECT committee, politician_id FROM politician_committees ORDER BY committee, politician_id"));
    }

    /// <summary>Compares lines and shows the first few that differ.</summary>
    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        if (wanted.SequenceEqual(found, StringComparer.Ordinal))
            return;
        var missing = wanted.Except(found, StringComparer.Ordinal).ToList();
        var surplus = found.Except(wanted, StringComparer.Ordinal).ToList();
        Assert.Fail($"""
            {wanted.Count} rows expected, {found.Count} found; {missing.Count} are missing or differ, {surplus.Count} are not expected.
            expected: {string.Join("\n          ", missing.Take(5))}
            found:    {string.Join("\n          ", surplus.Take(5))}
            """);
    }

    private static string Listed(ReplicaTrade trade) => TestDatabase.Line(
        trade.TxId, trade.PoliticianId, trade.IssuerId, trade.PubDate, trade.TxDate, trade.TxType, trade.TxTypeExtended, trade.Owner,
        trade.Chamber, trade.Price, (double)trade.Value, trade.ReportingGap, trade.Comment);

    private static string Details(ReplicaTrade trade) => TestDatabase.Line(
        trade.TxId, trade.FilingUrl, trade.FilingId, trade.FilingDate, trade.AssetType, trade.AssetTicker, trade.Instrument, trade.Size,
        trade.SizeRangeLow, trade.SizeRangeHigh, trade.HasCapitalGains);

    private static string Member(ReplicaPolitician member) => TestDatabase.Line(
        member.PoliticianId, member.StateId, member.Party, member.FirstName, member.LastName, member.Nickname, member.Dob, member.Gender, member.Chamber);

    private static string Issuer(ReplicaIssuer issuer) => TestDatabase.Line(
        issuer.IssuerId, issuer.StateId, issuer.C2iq, issuer.Country, issuer.IssuerName, issuer.IssuerTicker, issuer.Sector);

    private static string Performance(ReplicaIssuer issuer, string[] periods)
    {
        var by = issuer.Performance!.Periods.ToDictionary(period => period.Name, StringComparer.Ordinal);
        return TestDatabase.Line([issuer.IssuerId, (double)issuer.Performance.Mcap, .. periods.SelectMany(period => new object?[] { by[period].Price, by[period].Change })]);
    }
}
