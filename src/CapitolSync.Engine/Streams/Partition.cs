namespace CapitolSync.Engine.Streams;

/// <summary>A piece of a stream that is read, stored and, if need be, failed on its own.</summary>
internal abstract class Partition
{
    /// <summary>Its name in errors: <c>page 17</c>, a trade ID.</summary>
    public abstract string Item { get; }

    /// <summary>How far it is, for its error; <see langword="null"/> if it is read in one piece.</summary>
    public virtual string? Position => null;

    /// <summary>It is one item's own page: a 404 or an error page of the source says nothing about other items.</summary>
    public virtual bool IsItemPage => false;

    /// <summary>It failed in an earlier run, so that it is no news about the source if it does again.</summary>
    public bool HasFailedBefore { get; set; }

    /// <summary>How many items, as the user counts them (-MaxItems), it has at most.</summary>
    public virtual int Weight => 1;

    /// <summary>How many of them this run may still read; set when it is handed out.</summary>
    public long Allowance { get; set; } = long.MaxValue;

    /// <summary>How many of them were read, once it has ended well.</summary>
    public virtual int Taken => (int)Math.Min(Weight, Allowance);

    /// <summary>It ended before it was read: it made room for another one and is handed out again, or others are in its place.</summary>
    public virtual bool IsSetAside => false;

    /// <summary>Nothing to fetch, only the stream's own bookkeeping; it is not counted.</summary>
    public virtual bool IsBookkeeping => false;

    /// <summary>Reads it to its end, storing batch after batch.</summary>
    public abstract Task RunAsync(PartitionContext context, CancellationToken cancel);
}
