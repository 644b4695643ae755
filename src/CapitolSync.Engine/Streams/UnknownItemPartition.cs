using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Streams;

/// <summary>An item that was named but is not in the database.</summary>
/// <param name="unit">What it would be, singular.</param>
/// <param name="item">Its id.</param>
/// <param name="command">The cmdlet that loads the listing of such items.</param>
internal sealed class UnknownItemPartition(string unit, string item, string command) : Partition
{
    public override string Item => item;

    public override Task RunAsync(PartitionContext context, CancellationToken cancel) => Task.FromException(new PageException(
        ErrorIds.ItemNotFound, $"The {unit} is not in the database. Run {command} to load the site's listing."));
}
