using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Companies;

/// <summary>How many companies are known, and how many of them have been read.</summary>
/// <param name="Companies">Companies of the SEC's list.</param>
/// <param name="Read">Those whose own file has been read.</param>
internal sealed record CompanyStatus(long Companies, long Read)
{
    public static CompanyStatus Of(SqliteConnection connection) => new(
        connection.QueryInt64("SELECT count(*) FROM companies"), connection.QueryInt64("SELECT count(*) FROM companies WHERE read_at IS NOT NULL"));
}
