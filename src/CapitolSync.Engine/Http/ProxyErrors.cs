using System.Net;

namespace CapitolSync.Engine.Http;

/// <summary>What a proxy in between says. Its address may hold a password, so nothing is shown of it but host and port.</summary>
internal static class ProxyErrors
{
    /// <summary>The proxy wants a login: no request of this machine gets through, to whatever source.</summary>
    /// <param name="proxy">The proxies in use.</param>
    /// <param name="uri">What was asked for.</param>
    public static SyncException LoginWanted(IWebProxy? proxy, Uri uri)
    {
        var host = Host(proxy, uri) ?? "on the way";
        return new SyncException(ErrorIds.ConnectionFailed,
            $"The proxy {host} requires authentication (407), so {uri.Host} was not reached. Put the proxy's user name and password into the variable that names it (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY), or ask whoever runs the proxy to let {uri.Host} through.")
        {
            Target = host,
            StatusCode = (int)HttpStatusCode.ProxyAuthenticationRequired,
        };
    }

    /// <summary>The proxy could not or would not connect.</summary>
    /// <param name="proxy">The proxies in use.</param>
    /// <param name="uri">What was asked for.</param>
    /// <param name="status">What the proxy answered, if it did.</param>
    public static PageException NoTunnel(IWebProxy? proxy, Uri uri, HttpStatusCode? status) => new(
        // Without the inner error: its text has the proxy's whole address.
        ErrorIds.ConnectionFailed, $"The proxy {Host(proxy, uri) ?? "on the way"} gave no connection to {uri.Host}{(status is { } code ? $" (it answered {(int)code})" : "")}.")
    {
        IsTransient = true,
        Uri = uri,
    };

    /// <summary>The proxy itself cannot be reached.</summary>
    /// <param name="proxy">The proxies in use.</param>
    /// <param name="uri">What was asked for.</param>
    public static PageException NotReached(IWebProxy? proxy, Uri uri) => new(
        ErrorIds.ConnectionFailed, $"The proxy {Host(proxy, uri) ?? "on the way"} cannot be reached, so nothing was asked of {uri.Host}. Check the variable that names the proxy (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY), or list {uri.Host} in NO_PROXY.")
    {
        IsTransient = true,
        Uri = uri,
    };

    /// <summary>No answer came through the proxy: it may be the proxy's silence or the site's.</summary>
    /// <param name="proxy">The proxies in use.</param>
    /// <param name="uri">What was asked for.</param>
    /// <param name="timeout">How long was waited.</param>
    public static PageException NoAnswer(IWebProxy? proxy, Uri uri, TimeSpan timeout) => new(
        ErrorIds.RequestTimeout, FormattableString.Invariant($"No answer to {uri} came through the proxy {Host(proxy, uri) ?? "on the way"} within {timeout.TotalSeconds:0.#} s: either the proxy or {uri.Host} is not responding. If you can reach other sites through the proxy, the problem is {uri.Host}."))
    {
        IsTransient = true,
        Uri = uri,
    };

    /// <summary>Whether requests for an address go through a proxy.</summary>
    public static bool IsUsed(IWebProxy? proxy, Uri uri) => Host(proxy, uri) is not null;

    private static string? Host(IWebProxy? proxy, Uri uri) =>
        proxy is not null && !proxy.IsBypassed(uri) && proxy.GetProxy(uri) is { } address && address != uri ? $"{address.Host}:{address.Port}" : null;
}
