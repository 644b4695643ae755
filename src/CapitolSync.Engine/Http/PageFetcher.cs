using System.Globalization;
using System.Net;
using System.Text;
using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Http;

/// <summary>One attempt: sends the request, judges the answer, receives the body.</summary>
internal sealed class PageFetcher
{
    private const int ErrorBodyBytes = 4096;
    private const int MaximumRedirections = 5;
    private static readonly TimeSpan RefusalTime = TimeSpan.FromSeconds(2);
    private readonly Source _source;
    private readonly SourceSettings _settings;
    private readonly HttpClient _http;
    private readonly IWebProxy _proxy;
    private readonly TimeProvider _time;
    private readonly RequestMessages _messages;
    private readonly RequestBudget? _budget;
    private readonly SourceSession? _session;

    public PageFetcher(Source source, SourceSettings settings, HttpStack http, RequestBudget? budget, TimeProvider time)
    {
        _source = source;
        _settings = settings;
        _http = http.CreateClient();
        _proxy = http.Proxy;
        _budget = budget;
        _time = time;
        _session = source.Login is null ? null : http.SessionOf(source);
        _messages = new RequestMessages(source, settings, _session);
    }

    /// <summary>The address of a page.</summary>
    public Uri AddressOf(string path) => _messages.AddressOf(path);

    /// <summary>Asks for a page once.</summary>
    /// <exception cref="PageException">It did not come, or not whole.</exception>
    /// <exception cref="SyncException">The source refuses further requests.</exception>
    public async Task<PageBody> FetchAsync<T>(PageRequest<T> request, CancellationToken cancel)
    {
        var uri = AddressOf(request.Path);
        using var clock = new CancellationTokenSource(_settings.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, clock.Token);
        try
        {
            var body = await SendAsync(request, uri, either.Token);
            if (body.IsNotModified || body.RedirectedTo is not null)
                return body;
            if (!request.Reader.IsCutShort(body))
                return body;
            body.Dispose();
            throw new PageException(ErrorIds.BodyTruncated, $"{_source.Name} sent only part of {uri}.") { IsTransient = true, Uri = uri };
        }
        catch (OperationCanceledException error) when (clock.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw ProxyErrors.IsUsed(_proxy, uri)
                ? ProxyErrors.NoAnswer(_proxy, uri, _settings.Timeout)
                : new PageException(ErrorIds.RequestTimeout, FormattableString.Invariant($"{_source.Name} did not answer {uri} within {_settings.Timeout.TotalSeconds:0.#} s."), error) { IsTransient = true, Uri = uri };
        }
        catch (OperationCanceledException error) when (error.InnerException is TimeoutException && !cancel.IsCancellationRequested)
        {
            // Nobody has stopped it: whoever is connected to does not even refuse.
            throw ProxyErrors.IsUsed(_proxy, uri) ? ProxyErrors.NotReached(_proxy, uri) : FromConnection(error.InnerException, HttpRequestError.ConnectionError, uri);
        }
        catch (HttpRequestException error)
        {
            throw error.HttpRequestError switch
            {
                HttpRequestError.ProxyTunnelError => FromProxy(error.StatusCode, uri),
                // The proxy is what is looked up and connected to, and the site may be well.
                HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError when ProxyErrors.IsUsed(_proxy, uri) => ProxyErrors.NotReached(_proxy, uri),
                var kind => FromConnection(error, kind, uri),
            };
        }
        catch (HttpIOException error)
        {
            throw FromConnection(error, error.HttpRequestError, uri);
        }
        catch (IOException error)
        {
            throw FromConnection(error, HttpRequestError.ResponseEnded, uri);
        }
        catch (InvalidDataException error)
        {
            throw new PageException(ErrorIds.BodyTruncated, $"{_source.Name} sent {uri} compressed, and the data cannot be decompressed.", error) { IsTransient = true, Uri = uri };
        }
    }

    private async Task<PageBody> SendAsync(PageRequest request, Uri address, CancellationToken cancel)
    {
        for (var redirections = 0; ; redirections++)
        {
            using var message = _messages.Write(request, address);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
            request.Observer?.Answered((int)response.StatusCode);
            await HeedLimitAsync(response);
            var next = redirections < MaximumRedirections && !BotChecks.IsIn(response.Headers) && !BotChecks.IsAt(response.Headers.Location) ? Redirection(response, address) : null;
            // Before its cookies are taken: the session that it ends may be over, and another one begun.
            if (next is not null && !request.IsOpen && IsSignIn(next))
                throw new SessionLostException(address);
            _session?.Take(response, address);
            if (next is not null)
            {
                if (request.TakesRedirection)
                    return PageBody.Redirection(next);
                // 307 and 308 say that the form goes there as it is; what else they say to a form is to ask for another page.
                if (request.Form is null || response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                {
                    address = next;
                    if (_budget is not null)
                        await _budget.TakeAsync(cancel);
                    continue;
                }
            }

            if (response.StatusCode == HttpStatusCode.NotModified && request.Stored is not null)
                return PageBody.NotModified();
            if (!response.IsSuccessStatusCode || BotChecks.IsIn(response.Headers))
                throw await JudgeAsync(response, address, cancel);
            return await ReceiveAsync(response, address, cancel);
        }
    }

    private bool IsSignIn(Uri uri) => _source.Login is { } login && string.Equals(uri.AbsolutePath, login.Path, StringComparison.OrdinalIgnoreCase);

    private static FileValidators Validators(HttpResponseMessage response) =>
        new(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);

    private async Task<PageBody> ReceiveAsync(HttpResponseMessage response, Uri uri, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var body = await PageBody.ReadAsync(stream, response.Content.Headers.ContentLength, _settings.MaximumBodyBytes, Validators(response), cancel);
        if (body.IsCompressed)
            body = await body.DecompressAsync(_settings.MaximumBodyBytes, cancel);
        var isEmpty = body.Span.Trim(" \t\r\n"u8).IsEmpty;
        if (!isEmpty && !BotChecks.IsPage(body.Span))
            return body;
        body.Dispose();
        throw isEmpty
            ? new PageException(ErrorIds.EmptyAnswer, $"{_source.Name} answered {(int)response.StatusCode} to {uri} and sent nothing.") { IsTransient = true, StatusCode = (int)response.StatusCode, Uri = uri }
            : AnswerRules.Judge(Refused(response, uri, "") with { IsBotCheck = true }, _settings, _time.GetUtcNow());
    }

    /// <summary>Where a redirection leads, if it stays with the source: nobody else is to see a key, nor to answer for it.</summary>
    private static Uri? Redirection(HttpResponseMessage response, Uri from) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location && new Uri(from, location) is var to
        && Uri.Compare(from, to, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            ? to
            : null;

    private async Task<Exception> JudgeAsync(HttpResponseMessage response, Uri uri, CancellationToken cancel)
    {
        var buffer = new byte[ErrorBodyBytes];
        var length = await ReadRefusalAsync(response, buffer, cancel);
        if (response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired && ProxyErrors.IsUsed(_proxy, uri))
            return ProxyErrors.LoginWanted(_proxy, uri);
        var answer = Refused(response, uri, Encoding.UTF8.GetString(buffer, 0, length)) with
        {
            IsBotCheck = BotChecks.IsIn(response.Headers) || BotChecks.IsPage(buffer.AsSpan(0, length)) || BotChecks.IsAt(response.Headers.Location),
        };
        // Somebody else spent the key's budget: a run that is to wait waits as it does for its own.
        if (answer is { StatusCode: 429, IsBotCheck: false, RetryAfter: { } wait } && wait > _settings.MaximumRetryAfter && _settings.WaitForBudget && _budget is not null)
        {
            await _budget.SpentUntilAsync(_time.GetUtcNow() + wait);
            answer = answer with { RetryAfter = TimeSpan.Zero };
        }

        return (answer.IsBotCheck ? null : _source.Judge(answer)) ?? AnswerRules.Judge(answer, _settings, _time.GetUtcNow());
    }

    /// <summary>Reads the beginning of a refusal, as far as it comes: the status and the headers say enough.</summary>
    private async Task<int> ReadRefusalAsync(HttpResponseMessage response, byte[] buffer, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(RefusalTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        var length = 0;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            while (length < buffer.Length && await stream.ReadAsync(buffer.AsMemory(length), either.Token) is > 0 and var read)
                length += read;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or InvalidDataException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // It broke off, or stopped.
        }

        return length;
    }

    private Task HeedLimitAsync(HttpResponseMessage response) =>
        _budget is not null && _source.Key?.RemainingHeader is { } header && response.Headers.TryGetValues(header, out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
            ? _budget.HeedAsync(remaining)
            : Task.CompletedTask;

    private RefusedAnswer Refused(HttpResponseMessage response, Uri uri, string body)
    {
        var retryAfter = RetryAfterHeader.Of(response.Headers, _time.GetUtcNow());
        return new RefusedAnswer(_source.Name, uri, response.StatusCode, retryAfter.Wait, response.Headers.Location, body)
        {
            Remark = retryAfter.Remark,
            UsualBlock = _source.UsualBlock,
            Advice = _source.WhenBlocked,
        };
    }

    private Exception FromProxy(HttpStatusCode? status, Uri uri) => status == HttpStatusCode.ProxyAuthenticationRequired
        ? ProxyErrors.LoginWanted(_proxy, uri)
        : ProxyErrors.NoTunnel(_proxy, uri, status);

    private PageException FromConnection(Exception error, HttpRequestError kind, Uri uri) => kind switch
    {
        HttpRequestError.ResponseEnded => new(ErrorIds.BodyTruncated, $"{_source.Name} dropped the connection in the middle of {uri}.", error) { IsTransient = true, Uri = uri },
        HttpRequestError.SecureConnectionError => new(ErrorIds.ConnectionFailed, $"No secure connection to {uri}: {error.Message}", error) { Uri = uri },
        _ => new(ErrorIds.ConnectionFailed, $"{_source.Name} cannot be reached at {uri}: {error.Message}", error) { IsTransient = true, Uri = uri },
    };
}
