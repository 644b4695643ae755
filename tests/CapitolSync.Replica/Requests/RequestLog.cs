using System.Diagnostics;

namespace CapitolSync.Replica;

/// <summary>Every request but those to the control API.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<LoggedRequest> _requests = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _inFlight;
    private int _maxInFlight;

    internal RequestLog()
    {
    }

    /// <summary>The most requests that were in flight at one time.</summary>
    public int MaxInFlight
    {
        get
        {
            lock (_lock)
                return _maxInFlight;
        }
    }

    /// <summary>The requests so far, as they stand now.</summary>
    public IReadOnlyList<LoggedRequest> Snapshot()
    {
        lock (_lock)
            return [.. _requests.Select(r => r with { })];
    }

    /// <summary>Forgets what was; numbers start at 1 again. What is in flight stays in flight.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _maxInFlight = _inFlight;
        }
    }

    internal LoggedRequest Arrive(HttpRequest request)
    {
        var headers = request.Headers;
        var rsc = string.Equals(headers["RSC"], "1", StringComparison.Ordinal);
        lock (_lock)
        {
            _maxInFlight = Math.Max(_maxInFlight, ++_inFlight);
            var entry = new LoggedRequest
            {
                Number = _requests.Count + 1,
                Method = request.Method,
                Path = request.Path.Value ?? "",
                Query = request.QueryString.Value ?? "",
                Arrived = Stopwatch.GetElapsedTime(_start),
                InFlight = _inFlight,
                UserAgent = headers.UserAgent,
                From = headers.From.ToString(),
                AcceptEncoding = headers.AcceptEncoding,
                Rsc = rsc,
                HasApiKey = headers.ContainsKey("X-Api-Key") || headers.ContainsKey("Authorization"),
            };
            _requests.Add(entry);
            return entry;
        }
    }

    /// <summary>
    /// Has to be called before the last byte leaves: a client that has it may send its next request at once,
    /// and the two would be counted as in flight together.
    /// </summary>
    internal void Leave(LoggedRequest entry, RequestOutcome outcome, int status)
    {
        lock (_lock)
        {
            if (entry.Outcome == RequestOutcome.Pending)
                _inFlight--;
            entry.Outcome = outcome;
            entry.Status = status;
            entry.Completed = Stopwatch.GetElapsedTime(_start);
        }
    }
}
