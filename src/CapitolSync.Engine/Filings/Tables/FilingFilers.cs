using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Says whose a filing is.</summary>
internal static class FilingFilers
{
    /// <summary>Notes whose filing it is because a user says so, and says anew what amends what among the filings of both filers.</summary>
    /// <param name="session">Where.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="politicianId">The member; null for whoever <paramref name="match"/> finds.</param>
    /// <param name="match">Finds the member where no user says who it is.</param>
    public static void Set(StoreSession session, ListedFiling filing, string? politicianId, Func<MemberMatch> match)
    {
        var other = FilerFilings.Other(session.Connection, filing.Source, filing.FilingId);
        var member = TradeLinkTable.PoliticianOf(session, filing.Source, filing.FilingId);
        session.Prepare("UPDATE filings SET politician_id = ?3, matched_by = ?4 WHERE source = ?1 AND filing_id = ?2")
            .Bind(1, filing.Source).Bind(2, filing.FilingId).Bind(3, politicianId)
            .Bind(4, politicianId is null ? MatchRules.Unmatched : MatchRules.User).Run();
        if (politicianId is null)
            FilingRecords.SaveMatch(session, filing.Source, filing.FilingId, match());
        FilerFilings.Link(session, filing.Source, filing.FilingId);
        // Those that it leaves behind are one filer's, so that any of them stands for all.
        if (other is not null)
            FilerFilings.Link(session, filing.Source, other);
        TradeLinkTable.RelinkMoved(session, filing.Source, filing.FilingId, member);
    }

    /// <summary>
    /// Notes the member that was found, unless a user said who it is. If that changes whose a filing is that has been read,
    /// what amends what is said anew: it is one of the member's filings now.
    /// </summary>
    public static void Match(StoreSession session, ListedFiling filing, MemberMatch match)
    {
        var isRead = session.Prepare("""
            SELECT 1 FROM filings
            WHERE source = ?1 AND filing_id = ?2 AND transactions IS NOT NULL AND matched_by IS NOT 'user' AND politician_id IS NOT ?3
            """).Bind(1, filing.Source).Bind(2, filing.FilingId).Bind(3, match.Bioguide).Scalar() is not null;
        var other = isRead ? FilerFilings.Other(session.Connection, filing.Source, filing.FilingId) : null;
        FilingRecords.SaveMatch(session, filing.Source, filing.FilingId, match);
        if (!isRead)
            return;
        FilerFilings.Link(session, filing.Source, filing.FilingId);
        if (other is not null)
            FilerFilings.Link(session, filing.Source, other);
    }

    /// <summary>Looks again for the members whose filings nobody was found for.</summary>
    /// <param name="session">Where.</param>
    /// <param name="source">One of <see cref="FilingSources"/>.</param>
    /// <param name="matcher">Makes what finds a filing's member among these.</param>
    public static void MatchUnmatched(StoreSession session, string source, Func<IReadOnlyList<MemberRecord>, Func<ListedFiling, MemberMatch>> matcher)
    {
        var filings = FilingRecords.Unmatched(session.Connection, source);
        if (filings.Count == 0)
            return;
        var match = matcher(MemberTable.Load(session.Connection));
        foreach (var filing in filings)
            Match(session, filing, match(filing));
    }
}
