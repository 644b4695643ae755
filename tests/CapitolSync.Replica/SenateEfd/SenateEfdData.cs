namespace CapitolSync.Replica.SenateEfd;

/// <summary>The truth: what the Senate's site holds, and whether it blocks clients. Safe to use from any thread.</summary>
public sealed class SenateEfdData
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private List<SenateReport> _reports = [];
    private int _issued;

    /// <summary>All reports, in the order of the search: the newest day of filing first, and of one day the last added first.</summary>
    public IReadOnlyList<SenateReport> Reports
    {
        get
        {
            lock (_lock)
                return _reports;
        }
    }

    /// <summary>Whether every request gets the bot check.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Rows that a search gives at most, whatever is asked for.</summary>
    public int LargestPageSize { get; set; } = 100;

    /// <summary>How many reports were added, those that were taken away since included.</summary>
    public int Added { get; private set; }

    /// <summary>How many times a client agreed.</summary>
    public int Agreements { get; private set; }

    /// <summary>Adds reports. A client that is paging through a search sees the rows move.</summary>
    public void Add(params IEnumerable<SenateReport> reports)
    {
        var added = reports.Reverse().ToList();
        lock (_lock)
        {
            Added += added.Count;
            _reports = [.. added.Concat(_reports).OrderByDescending(report => report.FiledOn)];
        }
    }

    /// <summary>Moves a row of the search to a place where it does not belong, until the next report is added.</summary>
    public void Move(int from, int to)
    {
        lock (_lock)
        {
            var reports = _reports.ToList();
            var report = reports[from];
            reports.RemoveAt(from);
            reports.Insert(to, report);
            _reports = reports;
        }
    }

    /// <summary>Takes a report away.</summary>
    public void Remove(Guid id)
    {
        lock (_lock)
            _reports = _reports.FindAll(report => report.Id != id);
    }

    /// <summary>Forgets everyone who agreed.</summary>
    public void ExpireSessions()
    {
        lock (_lock)
            _sessions.Clear();
    }

    internal bool IsAgreed(string? session)
    {
        lock (_lock)
            return session is not null && _sessions.Contains(session);
    }

    /// <summary>A token for a form that is sent back with this cookie.</summary>
    internal string IssueForm(string cookie)
    {
        lock (_lock)
        {
            var token = Token("form");
            _forms[token] = cookie;
            return token;
        }
    }

    internal string IssueCookie()
    {
        lock (_lock)
            return Token("cookie");
    }

    /// <summary>Whether the token is the cookie itself, or of a form that went with it.</summary>
    internal bool IsValid(string? cookie, string? token)
    {
        lock (_lock)
            return cookie is not null && token is not null && (token == cookie || _forms.GetValueOrDefault(token) == cookie);
    }

    internal string Agree()
    {
        lock (_lock)
        {
            Agreements++;
            var session = Token("session");
            _sessions.Add(session);
            return session;
        }
    }

    /// <summary>64 characters, as the site's are, and the same in every run.</summary>
    private string Token(string purpose)
    {
        var dice = Dice.For(++_issued, purpose);
        return string.Concat(Enumerable.Range(0, 4).Select(_ => dice.Bits().ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
