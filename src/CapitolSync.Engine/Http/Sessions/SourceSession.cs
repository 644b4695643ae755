using System.Net;

namespace CapitolSync.Engine.Http.Sessions;

/// <summary>What a source that wants signing in remembers of us: its cookies. It lives as long as the connections and is kept nowhere.</summary>
internal sealed class SourceSession : IDisposable
{
    // One signs in at a time; the others wait, and find it done.
    private readonly SemaphoreSlim _signingIn = new(1);
    private readonly CookieContainer _cookies = new();
    private int _visit;

    /// <summary>The source has given a page to somebody who is signed in, so signing in is not what fails.</summary>
    public bool HasServed { get; private set; }

    /// <summary>Notes that the source has given a page.</summary>
    public void Served() => HasServed = true;

    /// <summary>Signs in, unless that has been done since a visit ended.</summary>
    /// <param name="lost">The number of the visit that ended; 0 before the first.</param>
    /// <param name="signIn">Signs in.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The number of the visit that is under way.</returns>
    public async Task<int> EnterAsync(int lost, Func<Task> signIn, CancellationToken cancel)
    {
        await _signingIn.WaitAsync(cancel);
        try
        {
            if (_visit == lost)
            {
                await signIn();
                _visit++;
            }

            return _visit;
        }
        finally
        {
            _signingIn.Release();
        }
    }

    /// <summary>The value of a cookie; <see langword="null"/> if the source has not set it.</summary>
    public string? Cookie(Uri uri, string name) => _cookies.GetCookies(uri)[name]?.Value;

    /// <summary>Adds the cookies to a request.</summary>
    public void AddTo(HttpRequestMessage request)
    {
        if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            request.Headers.TryAddWithoutValidation("Cookie", header);
    }

    /// <summary>Takes the cookies that an answer sets.</summary>
    public void Take(HttpResponseMessage response, Uri uri)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var values))
            return;
        foreach (var value in values)
        {
            try
            {
                _cookies.SetCookies(uri, value);
            }
            catch (CookieException)
            {
                // As browsers do: a cookie that cannot be read is not set.
            }
        }
    }

    public void Dispose() => _signingIn.Dispose();
}
