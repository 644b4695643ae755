namespace CapitolSync.Engine.Streams;

/// <summary>A piece of a stream that is read, stored and, if need be, failed on its own.</summary>
internal abstract class Partition
{
    /// <summary>Its name in errors: <c>page 17</c>, a trade's number.</summary>
    public abstract string Item { get; }

    /// <summary>Where it stands, for its error; <see langword="null"/> if it is read in one piece.</summary>
    public virtual string? Position => null;

    /// <summary>It is one item's own page: a 404 or an error page of the source there speaks of that item alone.</summary>
    public virtual bool IsItemPage => false;

    /// <summary>How many items of the user's counting (-MaxItems) it brings at most.</summary>
    public virtual int Weight => 1;

    /// <summary>Not something to fetch but the stream's own bookkeeping; it is not counted.</summary>
    public virtual bool IsBookkeeping => false;

    /// <summary>Reads it to its end, storing batch after batch.</summary>
    public abstract Task RunAsync(PartitionContext context, CancellationToken cancel);
}
