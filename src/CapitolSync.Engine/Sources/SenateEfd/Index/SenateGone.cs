using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>Marks reports that a complete pass of the search did not show. Their rows stay.</summary>
internal static class SenateGone
{
    /// <summary>Marks them; while the marks of the pass are there, and unless a row that could not be read may be any of them.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="since">The first day of filing that the pass read.</param>
    public static void Mark(StoreSession session, DateTimeOffset since) => session.Prepare("""
        UPDATE filings SET status = 'gone', gone_at = ?4
        WHERE source = ?1 AND filed_on >= ?3 AND gone_at IS NULL
          AND filing_id NOT IN (SELECT item FROM sync_marks WHERE stream = ?2)
          AND NOT EXISTS (SELECT 1 FROM sync_failures WHERE stream = ?2)
        """)
        .Bind(1, FilingSources.Senate).Bind(2, StreamNames.SenateIndex)
        .Bind(3, DateOnly.FromDateTime(since.UtcDateTime)).Bind(4, session.Now).Run();
}
