using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>Who filed with the Senate.</summary>
internal static class SenateFilers
{
    private const string Senator = "Senator", Former = "Former Senator", Candidate = "Candidate";

    /// <summary>A report as the search lists it.</summary>
    public static ListedFiling ToFiling(SearchRow row, Uri address) => new(FilingSources.Senate, row.FilingId)
    {
        Year = row.FiledOn.Year,
        Url = new Uri(address, row.Path),
        FilerName = Name(row.Filer),
        FilerFirst = row.Filer.First,
        FilerLast = row.Filer.Last,
        FilerStatus = row.Filer.Office switch
        {
            FilerOffice.Senator => Senator,
            FilerOffice.FormerSenator => Former,
            FilerOffice.Candidate => Candidate,
            _ => null,
        },
        FiledOn = row.FiledOn,
        TitleOn = row.TitleOn,
        Amendment = row.Amendment,
        IsPaper = row.View == ReportView.Paper,
    };

    /// <summary>The filer as the search or, if it has not listed the report, the report itself prints it.</summary>
    public static SenateFiler Of(ListedFiling filing)
    {
        var day = filing.FiledOn ?? DateOnly.MinValue;
        var printed = SenateFiler.OfReport(filing.FilerName, day);
        return new SenateFiler(filing.FilerFirst ?? printed.First, filing.FilerLast ?? printed.Last, printed.ListedAs, Standing(filing.FilerStatus), day);
    }

    /// <summary>Finds whose the filings are that nobody was found for before.</summary>
    public static void Refresh(StoreSession session) => FilingFilers.MatchUnmatched(session, FilingSources.Senate, members =>
    {
        var matcher = new SenateMatcher(members);
        return filing => matcher.Match(Of(filing));
    });

    /// <summary>As a report prints it: <c>Shelley M Capito (Capito, Shelley Moore)</c>.</summary>
    private static string Name(SearchFiler filer)
    {
        var name = $"{filer.First} {filer.Last}".Trim();
        if (filer.Suffix is { } suffix)
            name += ", " + suffix;
        return filer.ListedAs is { } listed ? $"{name} ({listed})" : name;
    }

    private static SenateStanding Standing(string? status) => status switch
    {
        Senator => SenateStanding.Senator,
        Former => SenateStanding.Former,
        Candidate => SenateStanding.Candidate,
        _ => SenateStanding.Unknown,
    };
}
