using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>The table of what users decided about employers' names.</summary>
internal static class EmployerDecisionTable
{
    public static IReadOnlyList<EmployerDecision> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("""
            SELECT employer_key, company_key, employer, company, ticker, cik, is_confirmed, set_at FROM employer_companies ORDER BY employer_key, is_confirmed DESC, company_key
            """);
        using var reader = command.ExecuteReader();
        var decisions = new List<EmployerDecision>();
        while (reader.Read())
        {
            decisions.Add(new EmployerDecision(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Text(3), reader.Text(4), reader.Long(5), reader.GetInt64(6) != 0, Iso.Instant(reader.GetString(7))));
        }

        return decisions;
    }

    /// <summary>Stores a decision. A confirmed company replaces the one before, and what was denied of it.</summary>
    public static void Save(StoreSession session, EmployerDecision decision)
    {
        if (decision.IsConfirmed)
            session.Prepare("DELETE FROM employer_companies WHERE employer_key = ?1 AND (is_confirmed = 1 OR company_key = '')").Bind(1, decision.Key).Run();
        else if (decision.CompanyKey.Length == 0)
            Remove(session, decision.Key);
        session.Prepare("""
            INSERT INTO employer_companies (employer_key, company_key, employer, company, ticker, cik, is_confirmed, set_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (employer_key, company_key) DO UPDATE
            SET employer = excluded.employer, company = excluded.company, ticker = excluded.ticker, cik = excluded.cik, is_confirmed = excluded.is_confirmed, set_at = excluded.set_at
            """)
            .Bind(1, decision.Key).Bind(2, decision.CompanyKey).Bind(3, decision.Employer).Bind(4, decision.Company).Bind(5, decision.Ticker)
            .Bind(6, decision.Cik).Bind(7, (bool?)decision.IsConfirmed).Bind(8, Iso.Stamp(decision.SetAt)).Run();
    }

    /// <summary>Forgets what was decided about a name.</summary>
    public static void Remove(StoreSession session, string key) =>
        session.Prepare("DELETE FROM employer_companies WHERE employer_key = ?1").Bind(1, key).Run();
}
