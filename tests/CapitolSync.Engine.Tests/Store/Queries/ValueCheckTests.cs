using System.Globalization;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Names that nothing goes by are told of, however many are asked for.</summary>
public sealed class ValueCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public ValueCheckTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        new TestDatabase(_database.FilePath).Execute("""
            INSERT INTO politicians (politician_id, first_name, last_name, full_name) VALUES
                ('P000197', 'Nancy', 'Pelosi', 'Nancy Pelosi'), ('B001292', 'Donald', 'Beyer', NULL), ('B001257', 'Gus', 'Bilirakis', 'Gus M. Bilirakis');
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker) VALUES (1, 'Acme Corp', 'ACME:US'), (2, 'Berkshire Hathaway', 'BRK/B:US');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date) VALUES (20000000001, 'P000197', 1, '2026-03-03T10:00:00Z', '2026-02-01'), (20000000002, 'P000197', 1, '2026-03-03T10:00:00Z', '2026-02-01');
            INSERT INTO filings (source, filing_id, chamber, filer_name, form, year, filed_on, url, status, first_seen_at) VALUES
                ('house', '20034916', 'house', 'Hon. Carl Crane', 'PTR', 2026, '2026-03-02', 'https://house.example/1.pdf', 'parsed', '2026-03-02T09:00:00.000Z');
            INSERT INTO filing_transactions (source, filing_id, row_key, line, owner, asset_text, asset, ticker, type_text, tx_type, tx_date, amount_text, amount_low_cents, first_seen_at)
            VALUES ('house', '20034916', 'k', 1, 'SP', 'Big Bank', 'Big Bank', 'BIG', 'P', 'buy', '2026-02-01', '', 100100, '2026-03-02T09:00:00.000Z');
            """);
    }

    [Fact]
    public void Names_are_found_together_as_they_are_found_one_by_one()
    {
        string[] members = ["pelosi", "Beyer, Donald, Jr.", "Rep. Gus M. Bilirakis", "Hon. Carl Crane", "Paul Pelosi", "B001292", "nobody", "p*", "x*", "nobody"];
        string[] assets = ["acme", "ACME", "brk-b", "BIG:US", "big bank", "2", "7", "NOPE", "*corp", "*nope"];

        Assert.Equal(["Paul Pelosi", "nobody", "x*", "nobody"], Unmatched(Lookup.Trader, members));
        Assert.Equal(["7", "NOPE", "*nope"], Unmatched(Lookup.Asset, assets));
        Assert.All(new[] { (Lookup.Trader, members), (Lookup.Asset, assets) }, one => Assert.Equal(
            one.Item2.Where(name => Unmatched(one.Item1, name).Length > 0), Unmatched(one.Item1, one.Item2)));
    }

    [Fact]
    public void What_to_do_next_can_find_something()
    {
        const string Part = "Wildcards find parts of a name: ";
        (Lookup Lookup, string Value, string Next)[] all =
        [
            (Lookup.Trader, "Zoe Quux", $"{Part}'*Quux*'."), (Lookup.Politician, "Quux, Zoe", $"{Part}'*Quux*'."), (Lookup.Politician, "Quux, Zoe, Jr.", $"{Part}'*Quux*'."), (Lookup.Trader, "quux", "Get-CtPolitician lists those that are stored."),
            (Lookup.Asset, "Quux Zork Corporation", $"{Part}'*Zork*'."), (Lookup.Asset, "NOPE:US", "Get-CtIssuer lists those that are stored."), (Lookup.Issuer, "", "Get-CtIssuer lists those that are stored."),
            (Lookup.Trade, "999", "Get-CtTrade lists those that are stored."), (Lookup.Filing, "nope", "Get-CtFiling lists those that are stored."), (Lookup.Trader, "zoe* quux", ""),
        ];

        Assert.All(all, one => Assert.Equal(
            $"No {one.Lookup.Noun} matches '{one.Value}'. {one.Next}".TrimEnd(), Assert.Single(ValueCheck.Unmatched(_database, [new AskedText(one.Lookup, [one.Value])])).Message));
    }

    [Fact]
    public void Numbers_are_found_by_number_however_many_they_are()
    {
        string[] numbers = [.. Enumerable.Range(1, 40_000).Select(number => (20_000_000_000 + number).ToString(CultureInfo.InvariantCulture))];

        Assert.Equal(numbers[2..], Unmatched(Lookup.Trade, numbers));
        Assert.Empty(Unmatched(Lookup.Trade, numbers[1]));
        Assert.Equal(["1"], Unmatched(Lookup.Trade, "1"));
    }

    [Fact]
    public void Lists_longer_than_SQLite_takes_parameters_are_taken()
    {
        IEnumerable<string> ids = Enumerable.Range(0, 40_000).Select(number => $"X{number}'\"");

        Assert.Equal("Nancy Pelosi", Assert.Single(PoliticianQuery.Read(_database, new() { PoliticianId = [.. ids, "P000197"] })).FullName);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Unmatched(Lookup lookup, params string[] names) => [.. ValueCheck.Unmatched(_database, [new AskedText(lookup, names)]).Select(one => one.Value)];
}
