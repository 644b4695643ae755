namespace CapitolSync.Replica.SenateEfd;

/// <summary>Makes the pages of the Senate's site that are not reports.</summary>
public static class SenateSitePages
{
    /// <summary>The page for agreeing to the terms.</summary>
    /// <param name="token">The form's CSRF token.</param>
    /// <param name="refused">Whether an answer without agreement led to it.</param>
    public static string Agreement(string token, bool refused = false) => SenatePages.Page("eFD: Home", $"""
        {(refused ? "<div class=\"alert alert-error\" id=\"errorMessage\" role=\"alert\">You must agree to the prohibitions on obtaining and use of financial disclosure reports.</div>" : "")}
        <h1>United States Senate Financial Disclosures (eFD)</h1>
        <div class="card card__info"><div class="card-body">
        <p><em>You must agree to the following to be able to search reports.</em></p><hr>
        <p>Title 1 of the Ethics in Government Act of 1978, as amended, states that:</p>
        <ol class="card__list"><li>It shall be unlawful for any person to obtain or use a report:
        <ol><li>for any unlawful purpose;</li><li>for any commercial purpose, other than by news and communications media for dissemination to the general public;</li></ol></li></ol><hr>
        <form action="" method="POST" id="agreement_form"><div class="checkbox"><label>
        <input type="checkbox" id="agree_statement" value="1" name="prohibition_agreement"> I understand the prohibitions on obtaining and use of financial disclosure reports.
        </label></div><input type="hidden" name="csrfmiddlewaretoken" value="{token}"></form></div></div>
        """);

    /// <summary>The search form.</summary>
    /// <param name="token">The form's CSRF token.</param>
    public static string SearchForm(string token) => SenatePages.Page("eFD: Find Reports", $"""
        <h1>Find Reports</h1><form action="" method="POST" id="searchForm">
        <input id="fromDate" name="submitted_start_date" type="text"><input type="hidden" name="csrfmiddlewaretoken" value="{token}"></form>
        """);

    /// <summary>What the site says with a 503, whether it is down or did not like a search.</summary>
    public static string Maintenance() => SenatePages.Page("U.S. Senate: Site Under Maintenance", "<h1>Site Under Maintenance</h1><p>This site is currently undergoing maintenance.</p>");

    /// <summary>How the content network in front of the site refuses a client (403).</summary>
    public static string BotCheck() => """
        <HTML><HEAD>
        <TITLE>Access Denied</TITLE>
        </HEAD><BODY>
        <H1>Access Denied</H1>
        You don't have permission to access "http&#58;&#47;&#47;efdsearch&#46;senate&#46;gov&#47;search&#47;" on this server.<P>
        Reference&#32;&#35;18&#46;2d351ab8&#46;1756339200&#46;a1b2c3d4
        <P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;2d351ab8&#46;1756339200&#46;a1b2c3d4</P>
        </BODY></HTML>
        """;

    /// <summary>An annual report, which is not a periodic transaction report.</summary>
    public static string Annual() => SenatePages.Page("eFD: Annual Report for 2024 - Doe, Jane", """
        <h1 class="mb-2"> Annual Report for Calendar 2024 </h1><h2 class="filedReport"> The Honorable Jane Doe (Doe, Jane) </h2>
        <p class="muted"><strong class="noWrap">Filed 05/15/2025 @ 3:05 PM</strong></p>
        <table class="table table-striped"><thead><tr><th>#</th><th>Asset</th><th>Asset Type</th><th>Owner</th><th>Value</th></tr></thead></table>
        """);
}
