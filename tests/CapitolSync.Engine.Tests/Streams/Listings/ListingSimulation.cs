using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>
/// Drives the real plan, ledger and store over a listing that grows at the head and loses rows anywhere,
/// with answers that overtake each other, failures, retries, kills and resumed runs. What happens is decided by a
/// script of bytes; once it is at its end, the world stands still and everything goes well.
/// </summary>
internal sealed class ListingSimulation : IDisposable
{
    private const int MostSteps = 4000;
    private readonly SimulationStore _store;
    private readonly Queue<byte> _script;
    private readonly SimulatedListing _world;
    private readonly List<InFlight> _inFlight = [];
    private readonly HashSet<long> _stored = [];
    private readonly string _stream;
    private readonly int _pageSize;
    private readonly int _concurrency;
    private readonly DateTimeOffset? _since;
    private readonly bool _tells;
    private readonly List<string> _log = [];
    private HashSet<long>? _throughout;
    private HashSet<long> _atHead = [];
    private int _runsInPeace;
    private Checkpoint<ListingState> _state = null!;
    private ListingPlan _plan = null!;

    public ListingSimulation(SimulationStore store, IEnumerable<byte> script, bool tells = false)
    {
        _tells = tells;
        _store = store;
        _script = new Queue<byte>(script);
        _pageSize = 2 + Next(4);
        _concurrency = 1 + Next(10);
        _world = new SimulatedListing(1 + Next(30));
        _since = Next(4) == 0 ? SimulatedListing.Published(1 + Next(_world.Rows.Count)) : null;
        _stream = store.NewStream();
        StartRun();
    }

    /// <summary>What happened, for the message of a failed test.</summary>
    public string Story => string.Join(Environment.NewLine, _log);

    /// <summary>Requests that were sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Runs until a pass ends complete.</summary>
    /// <returns>Rows that were listed during the whole pass, or from when its head was read, and that it did not see.</returns>
    public async Task<IReadOnlyList<long>> RunAsync()
    {
        Log($"{_world.Rows.Count} rows, {_pageSize} a page, {_concurrency} at once, since {_since}");
        for (var step = 0; step < MostSteps; step++)
        {
            if (_plan.IsComplete)
                return [.. _throughout!.Union(_atHead).Where(row => !_stored.Contains(row) && (_since is null || SimulatedListing.Published(row) >= _since)).Order()];
            await StepAsync();
        }

        throw new InvalidOperationException("The pass never ends.");
    }

    public void Dispose() => _plan.Dispose();

    private async Task StepAsync()
    {
        switch (_script.Count == 0 ? 0 : Next(16))
        {
            case 10:
                Grow(1 + Next(6));
                break;
            case 11:
                Shrink(1 + Next(4));
                break;
            case 12:
                var moved = 1 + Next(8);
                Shrink(moved);
                Grow(Math.Max(1, moved + Next(4) - 2));
                break;
            case 13 when Next(4) == 0:
                Log($"killed");
                _inFlight.Clear();
                StartRun();
                break;
            case 14 when _inFlight.Count > 0:
                Fail(_inFlight[Next(_inFlight.Count)]);
                break;
            case 15 when _inFlight.Count > 0:
                Send(_inFlight[Next(_inFlight.Count)]);
                break;
            case < 5:
                await AskAsync();
                break;
            default:
                await AnswerAsync();
                break;
        }
    }

    private async Task AskAsync()
    {
        // As a run does: each worker has one page on its way and one more that has come and is being stored.
        if (_inFlight.Count(request => !request.HasCome) >= _concurrency || _inFlight.Count >= 2 * _concurrency)
        {
            await AnswerAsync();
            return;
        }

        var next = await NextAsync();
        if (next is ListingPartition page)
        {
            var request = new InFlight(page);
            _inFlight.Add(request);
            Send(request);
        }
        else if (next is not null)
        {
            Log($"{next.Item}");
            if (next is BookkeepingPartition { Failure: { } unstable } && _runsInPeace > 1)
                throw new InvalidOperationException($"The world stands still: {unstable.Message}");
            _plan.Complete(next, await _store.RunAsync(next, _stream));
        }
        else if (_inFlight.Count > 0)
        {
            await AnswerAsync();
        }
        else if (!_plan.IsComplete)
        {
            Log($"a run ends");
            StartRun();
        }
    }

    private async Task<Partition?> NextAsync()
    {
        try
        {
            return await _plan.NextAsync(new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>A request on its way goes one step further: it reaches the server, its answer reaches us, or its rows are stored.</summary>
    private async Task AnswerAsync()
    {
        if (_inFlight.Count == 0)
        {
            await AskAsync();
            return;
        }

        var request = _inFlight[Next(_inFlight.Count)];
        if (request.Answer is null)
        {
            request.Answer = _world.Page(request.Page.Page, _pageSize);
            _throughout ??= [.. _world.Rows];
            _throughout.IntersectWith(_world.Rows);
            request.Listed = [.. _world.Rows];
            _atHead.IntersectWith(_world.Rows);
            Log($"page {request.Page.Page} is made: {request.Answer.Total} in all, {string.Join(' ', request.Answer.Listed)}");
            return;
        }

        if (!request.HasCome)
        {
            request.HasCome = true;
            return;
        }

        _inFlight.Remove(request);
        var place = new PagePlace(request.Page.Page, request.Answer.ObservePageSize(request.Page.Page, request.Size), request.Answer.Total);
        // Now and then the last page of a limited run.
        var most = Next(6) == 5 ? 1 + Next(_pageSize) : long.MaxValue;
        var (page, part) = ListingWindow.Take(request.Answer, place, _state.Value.Pass ?? Fresh, request.Page.Head, most);
        await _store.StoreAsync(new ListingBatch(Listing, _state, Fresh, page, part, request.Asked));
        _stored.UnionWith(((SimulatedListing.SimulatedPage)page).Listed);
        if (request.Page.Page == 1 && _state.Value.Pass is { IsHeadRead: true })
            _atHead = [.. request.Listed.Intersect(_world.Rows)];
        _plan.Complete(request.Page, succeeded: true);
        Log($"page {request.Page.Page} is stored: {_state.Value.Pass}");
    }

    private void Send(InFlight request)
    {
        Requests++;
        var ledger = _state.Value.Pass ?? Fresh;
        request.Asked = ledger.Ask(request.Page.Head && ledger.IsBegun) with { IsAhead = request.Page.IsAhead };
        request.Answer = null;
        request.HasCome = false;
        Log($"page {request.Page.Page} is asked for");
    }

    private void Fail(InFlight request)
    {
        _inFlight.Remove(request);
        _plan.Complete(request.Page, succeeded: false);
        Log($"page {request.Page.Page} fails");
    }

    private void Grow(int count)
    {
        _world.Add(count);
        Log($"{count} added");
    }

    private void Shrink(int count)
    {
        var where = Next(4);
        for (; count > 0; count--)
            _world.RemoveAt(where switch { 0 => 0, 1 => _world.Rows.Count - 1, _ => Next(256) });
        Log($"some removed, left: {string.Join(' ', _world.Rows)}");
    }

    private void StartRun()
    {
        if (_script.Count == 0)
            _runsInPeace++;
        _state = _store.Load(_stream);
        _plan = new ListingPlan(Listing, _state, Fresh);
    }

    private SimulatedListingSource Listing => new(_stream, _pageSize);

    private ListingLedger Fresh => new() { Since = _since };

    private int Next(int below) => _script.TryDequeue(out var next) ? next % below : 0;

    private void Log(FormattableString what)
    {
        if (_tells)
            _log.Add(FormattableString.Invariant(what));
    }

    private sealed class InFlight(ListingPartition page)
    {
        public ListingPartition Page => page;

        public PageAsked Asked { get; set; }

        /// <summary>Rows it was asked for.</summary>
        public int Size => Page.Size;

        public SimulatedListing.SimulatedPage? Answer { get; set; }

        /// <summary>What was listed when the answer was made.</summary>
        public IReadOnlyList<long> Listed { get; set; } = [];

        /// <summary>The answer has come and only has to be stored: its worker requests another page.</summary>
        public bool HasCome { get; set; }
    }
}
