using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// The committees that wait, and whose turn it is. A committee's pages can only be read one after the other, so the last few
/// committees, read to their ends, would leave workers without anything to do. Hence, once no more wait than are being read, a committee
/// gives way after each page to one with more left, and all end together. Not before: what was begun and not ended costs
/// requests of its own when the run is resumed.
/// </summary>
/// <param name="workers">How many are read at once.</param>
internal sealed class DonationTurns(int workers)
{
    // Rows by which another must have more left: two pages.
    private const int Margin = 200;

    // Protects the list.
    private readonly Lock _lock = new();
    private readonly LinkedList<Partition> _waiting = new();

    /// <summary>Lets a partition wait behind the others.</summary>
    public void Add(Partition partition)
    {
        lock (_lock)
            _waiting.AddLast(partition);
    }

    /// <summary>The first; near the end, the one with the most rows left. <see langword="null"/> if none waits.</summary>
    public Partition? Take()
    {
        lock (_lock)
        {
            var next = IsNearEnd ? _waiting.MaxBy(RowsLeft) : _waiting.First?.Value;
            if (next is not null)
                _waiting.Remove(next);
            return next;
        }
    }

    /// <summary>Whether a partition should be set aside for one that waits.</summary>
    /// <param name="rowsLeft">What it has left to read itself.</param>
    public bool MakesRoom(long rowsLeft)
    {
        lock (_lock)
            return workers > 1 && IsNearEnd && _waiting.Max(RowsLeft) - Margin > rowsLeft;
    }

    private bool IsNearEnd => _waiting.Count > 0 && _waiting.Count <= workers;

    // Before the first page nothing is known, and the sooner it is the better.
    private static long RowsLeft(Partition partition) => partition is DonationPartition { RowsLeft: { } rows } ? rows : long.MaxValue;
}
