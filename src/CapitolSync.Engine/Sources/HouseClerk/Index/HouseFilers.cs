using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Who filed with the House.</summary>
internal static class HouseFilers
{
    /// <summary>The filer as the index, or the report, prints it.</summary>
    public static HouseFiler Of(ListedFiling filing) =>
        new(filing.FilerFirst ?? "", filing.FilerLast ?? "", filing.StateDistrict ?? "", filing.Year, filing.FiledOn) { Status = filing.FilerStatus };

    /// <summary>Finds whose the filings are that nobody was found for before: the files of members grow too.</summary>
    public static void Refresh(StoreSession session) => FilingFilers.MatchUnmatched(session, FilingSources.House, members =>
    {
        var matcher = new HouseMatcher(members);
        return filing => matcher.Match(Of(filing));
    });
}
