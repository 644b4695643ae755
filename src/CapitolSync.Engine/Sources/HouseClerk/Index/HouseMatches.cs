using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Finds whose the filings are that nobody was found for before: the files of members grow too.</summary>
internal static class HouseMatches
{
    public static void Refresh(StoreSession session)
    {
        var unmatched = Unmatched(session);
        if (unmatched.Count == 0)
            return;
        var matcher = new HouseMatcher(MemberTable.Load(session.Connection));
        foreach (var (id, filer) in unmatched)
        {
            var match = matcher.Match(filer);
            FilingRecords.SaveMatch(session, FilingSources.House, id, match);
            // From now on it is one of the member's filings, which it may amend.
            if (match.Bioguide is not null)
                FilerFilings.Link(session, FilingSources.House, id);
        }
    }

    private static List<(string Id, HouseFiler Filer)> Unmatched(StoreSession session)
    {
        using var command = session.Connection.CreateCommand("""
            SELECT filing_id, filer_first, filer_last, state_district, year, filed_on, filer_status FROM filings
            WHERE source = 'house' AND politician_id IS NULL AND matched_by IS NOT 'user'
            """);
        using var reader = command.ExecuteReader();
        var filers = new List<(string, HouseFiler)>();
        while (reader.Read())
        {
            var filer = new HouseFiler(reader.Text(1) ?? "", reader.Text(2) ?? "", reader.Text(3) ?? "", reader.GetInt32(4), reader.Day(5));
            filers.Add((reader.GetString(0), filer with { Status = reader.Text(6) }));
        }

        return filers;
    }
}
