namespace CapitolSync.Engine.Sources.SenateEfd;

/// <summary>Where the Senate keeps what; paths below the site's address.</summary>
internal static class SenateUrls
{
    /// <summary>The agreement, which everything leads to that is asked for without a session.</summary>
    public const string Home = "/search/home/";

    /// <summary>The search form.</summary>
    public const string Search = "/search/";

    /// <summary>What the search form's script asks.</summary>
    public const string Answers = "/search/report/data/";

    /// <summary>What kind of page a report is.</summary>
    public const string ReportEndpoint = "/search/view/{kind}/{id}/";

    /// <summary>An electronic report.</summary>
    public static string Report(string filingId) => $"/search/view/ptr/{filingId}/";
}
