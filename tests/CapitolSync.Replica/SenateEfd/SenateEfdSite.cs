using System.Net;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.SenateEfd;

/// <summary>Stands in for efdsearch.senate.gov: the agreement, the search and the reports.</summary>
internal sealed class SenateEfdSite(SenateEfdData data) : ISource
{
    private const string Home = "/search/home/";
    private const string Search = "/search/";
    private const string Answers = "/search/report/data/";
    private const string Views = "/search/view/";
    private const string CsrfCookie = "csrftoken";
    private const string SessionCookie = "sessionid";

    public bool Owns(string path) => path.StartsWith(Search, StringComparison.Ordinal);

    public Page Find(SourceRequest request, PageVariant variant)
    {
        if (data.IsBlocked)
            return Failure(StatusCodes.Status403Forbidden);
        if (request.Path == Home && variant is (PageVariant.NoList or PageVariant.LoadingShell or PageVariant.RscError))
            return Html(SenatePages.Page("eFD: Home", "<p>Nothing to agree to here.</p>"));
        var cookies = Cookies(request.Headers);
        var isPost = HttpMethods.IsPost(request.Method);
        if (isPost && !IsFromHere(request, cookies))
            return Html("<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><p>CSRF verification failed. Request aborted.</p></body></html>", StatusCodes.Status403Forbidden);
        if (request.Path == Home)
            return isPost ? Agree(request, cookies) : Agreement(cookies, refused: false);
        // Without a session every page leads to the agreement.
        if (!data.IsAgreed(cookies.GetValueOrDefault(SessionCookie)))
            return Redirect(Home);
        if (request.Path == Answers && isPost)
            return SenateSearch.Answer(data, SenateForm.Read(request.Body), variant);
        if (request.Path == Search)
            return Html(SenateSitePages.SearchForm(data.IssueForm(cookies.GetValueOrDefault(CsrfCookie, ""))));
        return data.Reports.FirstOrDefault(report => request.Path.Equals(report.Path, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Html(SenatePages.Report(found))
            : Html("<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>", StatusCodes.Status404NotFound);
    }

    public Page Failure(int status) => status switch
    {
        StatusCodes.Status403Forbidden => Html(SenateSitePages.BotCheck(), status),
        StatusCodes.Status503ServiceUnavailable => Html(SenateSitePages.Maintenance(), status),
        _ => FaultyReply.StatusPage(status, null),
    };

    /// <summary>Django requires of every form the page that it comes from, and a token that goes with the cookie.</summary>
    private bool IsFromHere(SourceRequest request, Dictionary<string, string> cookies)
    {
        var token = request.Headers["X-CSRFToken"].ToString() is { Length: > 0 } header ? header : SenateForm.Read(request.Body).GetValueOrDefault("csrfmiddlewaretoken");
        return request.Headers.Referer.ToString().Contains(Search, StringComparison.Ordinal) && data.IsValid(cookies.GetValueOrDefault(CsrfCookie), token);
    }

    private Page Agree(SourceRequest request, Dictionary<string, string> cookies) =>
        SenateForm.Read(request.Body).GetValueOrDefault("prohibition_agreement") == "1"
            ? Redirect(Search, ("Set-Cookie", $"{SessionCookie}={data.Agree()}; HttpOnly; Path=/"))
            : Agreement(cookies, refused: true);

    private Page Agreement(Dictionary<string, string> cookies, bool refused)
    {
        var cookie = cookies.GetValueOrDefault(CsrfCookie) ?? data.IssueCookie();
        return Html(SenateSitePages.Agreement(data.IssueForm(cookie), refused), headers: ("Set-Cookie", $"{CsrfCookie}={cookie}; Path=/"));
    }

    private static Page Html(string html, int status = StatusCodes.Status200OK, params (string, string)[] headers) =>
        new([System.Text.Encoding.UTF8.GetBytes(html)], Page.Html) { Status = status, Headers = headers };

    private static Page Redirect(string location, params (string, string)[] headers) =>
        new([], Page.Html) { Status = StatusCodes.Status302Found, Headers = [("Location", location), .. headers] };

    private static Dictionary<string, string> Cookies(IHeaderDictionary headers)
    {
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in headers.Cookie.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2) is [var name, var value])
                cookies[name] = WebUtility.UrlDecode(value);
        }
        return cookies;
    }
}
