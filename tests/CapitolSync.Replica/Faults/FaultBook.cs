namespace CapitolSync.Replica;

/// <summary>The faults in force. They are checked in order; the first one that is still active wins.</summary>
public sealed class FaultBook
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly int _seed;
    private volatile bool _any;

    internal FaultBook(int seed) => _seed = seed;

    /// <summary>Puts a fault at the end of the book.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        fault.Validate();
        lock (_lock)
        {
            _entries.Add(new Entry(fault, Dice.For(_seed, $"fault {_entries.Count}")));
            _any = true;
        }
    }

    /// <summary>Takes all faults out.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _any = false;
        }
    }

    /// <summary>The faults with how many requests matched and how many of these were hit.</summary>
    public IReadOnlyList<FaultUse> Snapshot()
    {
        lock (_lock)
            return [.. _entries.Select(e => new FaultUse(e.Fault, e.Matched, e.Hits))];
    }

    internal Fault? Strike(string path, string query)
    {
        if (!_any)
            return null;

        lock (_lock)
        {
            foreach (var entry in _entries)
            {
                if (entry.Fault.Matches(path, query) && entry.Strikes())
                    return entry.Fault;
            }
        }
        return null;
    }

    private sealed class Entry(Fault fault, Dice dice)
    {
        public Fault Fault => fault;

        public int Matched { get; private set; }

        public int Hits { get; private set; }

        public bool Strikes()
        {
            if (++Matched <= fault.After || Hits >= fault.Count)
                return false;
            if (fault.Probability is { } probability && !dice.Chance(probability))
                return false;
            Hits++;
            return true;
        }
    }
}
