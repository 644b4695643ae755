using System.Globalization;
using System.Text;
using CapitolSync.Engine.Limits;
using CapitolSync.Engine.Settings;
using Polly;
using Polly.Timeout;

namespace CapitolSync.Engine.Http;

/// <summary>One attempt: sends the request, judges the answer, receives the body.</summary>
internal sealed class PageFetcher
{
    private const int ErrorBodyBytes = 4096;
    private readonly Source _source;
    private readonly SourceSettings _settings;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _timeout;
    private readonly string _address;
    private readonly RequestBudget? _budget;

    public PageFetcher(Source source, SourceSettings settings, HttpClient http, RequestBudget? budget, TimeProvider time)
    {
        _source = source;
        _settings = settings;
        _http = http;
        _budget = budget;
        _time = time;
        _address = settings.BaseUri.AbsoluteUri.TrimEnd('/');
        _timeout = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(settings.Timeout).Build();
    }

    /// <summary>Asks for a page once.</summary>
    /// <exception cref="PageException">It did not come, or not whole.</exception>
    /// <exception cref="SyncException">The source refuses further requests.</exception>
    public async Task<PageBody> FetchAsync<T>(PageRequest<T> request, CancellationToken cancel)
    {
        var uri = new Uri(_address + request.Path);
        try
        {
            var body = await _timeout.ExecuteAsync(
                static (state, attempt) => new ValueTask<PageBody>(state.Fetcher.SendAsync(state.Uri, state.Observer, attempt)),
                (Fetcher: this, Uri: uri, request.Observer), cancel);
            var isEmpty = body.Length == 0;
            if (!isEmpty && !request.Reader.IsCutShort(body))
                return body;
            body.Dispose();
            // Nothing is not a new shape: a server in trouble answers so, and the next attempt mostly brings the page.
            throw new PageException(ErrorIds.BodyTruncated, isEmpty ? $"{_source.Name} answered {uri} with an empty body." : $"{_source.Name} sent only part of {uri}.") { IsTransient = true, Uri = uri };
        }
        catch (TimeoutRejectedException error)
        {
            throw new PageException(ErrorIds.RequestTimeout, $"{_source.Name} did not answer {uri} within {_settings.Timeout.TotalSeconds:0.#} s.", error) { IsTransient = true, Uri = uri };
        }
        catch (HttpRequestException error)
        {
            throw FromConnection(error, error.HttpRequestError, uri);
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

    private async Task<PageBody> SendAsync(Uri uri, IRequestObserver? observer, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        if (_settings.Key is { } key && _source.Key is { } definition)
            request.Headers.TryAddWithoutValidation(definition.Header, key.Value);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        observer?.Answered((int)response.StatusCode);
        await HeedLimitAsync(response);
        if (!response.IsSuccessStatusCode)
            throw await JudgeAsync(response, uri, cancel);
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        return await PageBody.ReadAsync(stream, response.Content.Headers.ContentLength, _settings.MaximumBodyBytes, cancel);
    }

    private async Task<Exception> JudgeAsync(HttpResponseMessage response, Uri uri, CancellationToken cancel)
    {
        var buffer = new byte[ErrorBodyBytes];
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        var answer = new RefusedAnswer(_source.Name, uri, response.StatusCode, RetryAfter(response), response.Headers.Location,
            Encoding.UTF8.GetString(buffer, 0, length));
        // Somebody else spent the key's budget: a run that is to wait waits as it does for its own.
        if (answer is { StatusCode: 429, RetryAfter: { } wait } && wait > _settings.MaximumRetryAfter && _settings.WaitForBudget && _budget is not null)
        {
            await _budget.SpentUntilAsync(_time.GetUtcNow() + wait);
            answer = answer with { RetryAfter = TimeSpan.Zero };
        }

        return _source.Judge(answer) ?? AnswerRules.Judge(answer, _settings, _time.GetUtcNow());
    }

    private Task HeedLimitAsync(HttpResponseMessage response) =>
        _budget is not null && _source.Key?.RemainingHeader is { } header && response.Headers.TryGetValues(header, out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
            ? _budget.HeedAsync(remaining)
            : Task.CompletedTask;

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - _time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private PageException FromConnection(Exception error, HttpRequestError kind, Uri uri) => kind switch
    {
        HttpRequestError.ResponseEnded => new(ErrorIds.BodyTruncated, $"{_source.Name} dropped the connection in the middle of {uri}.", error) { IsTransient = true, Uri = uri },
        HttpRequestError.SecureConnectionError => new(ErrorIds.ConnectionFailed, $"No secure connection to {uri}: {error.Message}", error) { Uri = uri },
        _ => new(ErrorIds.ConnectionFailed, $"{_source.Name} cannot be reached at {uri}: {error.Message}", error) { IsTransient = true, Uri = uri },
    };
}
