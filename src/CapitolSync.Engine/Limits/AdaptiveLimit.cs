namespace CapitolSync.Engine.Limits;

/// <summary>
/// Finds out how many requests a source takes at once: adds one as long as latency stays what it is with
/// few, gives up one when latency rises, and half when the source says that it is too much.
/// </summary>
/// <remarks>
/// Additive increase, multiplicative decrease (Chiu and Jain 1989), with delay as the early sign as in TCP
/// Vegas (Brakmo and Peterson 1994). Where latency rose becomes the ceiling. More than the ceiling is tried
/// now and then, after a while that doubles with each try that failed, so that the trying costs little; when
/// the ceiling itself has come down, the while is short again. Decided per completed request, without a clock.
/// </remarks>
internal sealed class AdaptiveLimit : IConcurrencyLimit
{
    // Latency has risen when a round of requests took this many times as long as the best round.
    private const double Risen = 1.5;

    // The best fades while latency is high, so that a source that has become slower for good is not taken
    // for overloaded for ever.
    private const double Fading = 1.05;

    // Rounds at the ceiling before more is tried: initially, and the maximum.
    private const int Patience = 8, MostPatience = 128;

    private readonly int _max;

    // Protects the fields below.
    private readonly Lock _lock = new();
    private int _current = 1;
    private int _ceiling;
    private bool _isTrying;
    private int _patience = Patience;
    private int _rounds;
    private double _best = double.MaxValue;

    // The current round: results to ignore, results to come, and their sum.
    private int _stale;
    private int _left = 1;
    private int _count;
    private double _sum;

    /// <param name="max">The upper limit.</param>
    public AdaptiveLimit(int max)
    {
        _max = max;
        _ceiling = max;
    }

    public int Current => Volatile.Read(ref _current);

    public bool Succeeded(TimeSpan latency)
    {
        lock (_lock)
        {
            // Sent under another limit: says nothing of this one.
            if (_stale > 0)
            {
                _stale--;
                return false;
            }

            _sum += latency.TotalMilliseconds;
            _count++;
            if (--_left > 0)
                return false;
            var before = _current;
            EndRound(_sum / _count);
            StartRound(before);
            return _current > before;
        }
    }

    public void Overloaded()
    {
        lock (_lock)
        {
            var before = _current;
            if (_isTrying)
                GiveTheTryUp();
            else
                ComeDownTo(_current / 2);
            StartRound(before);
        }
    }

    private void EndRound(double mean)
    {
        if (mean > _best * Risen)
        {
            _best *= Fading;
            if (_isTrying)
                GiveTheTryUp();
            else
                ComeDownTo(_current - 1);
            return;
        }

        _best = Math.Min(_best, mean);
        if (_isTrying)
            KeepWhatWasTried();
        else if (_current < _ceiling)
            MoveTo(_current + 1);
        else if (_current < _max && ++_rounds >= _patience)
            Try();
    }

    private void Try()
    {
        _isTrying = true;
        MoveTo(_current + 1);
    }

    private void KeepWhatWasTried()
    {
        _isTrying = false;
        _ceiling = _current;
        // It takes more than it did, so even more is worth a try at once.
        _patience = Patience;
        _rounds = Patience;
    }

    private void GiveTheTryUp()
    {
        _isTrying = false;
        _patience = Math.Min(_patience * 2, MostPatience);
        _rounds = 0;
        MoveTo(_ceiling);
    }

    private void ComeDownTo(int limit)
    {
        MoveTo(limit);
        _ceiling = _current;
        _patience = Patience;
        _rounds = 0;
    }

    private void MoveTo(int limit) => Volatile.Write(ref _current, Math.Clamp(limit, 1, _max));

    private void StartRound(int before)
    {
        _stale = _current == before ? 0 : before;
        _left = Math.Max(_current, 2);
        _sum = 0;
        _count = 0;
    }
}
