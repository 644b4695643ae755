using System.Globalization;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Streams;

/// <summary>An item that was asked for and is not in the database, so there is nothing to add to.</summary>
internal sealed class UnknownItemPartition(string unit, long id, string command) : Partition
{
    public override string Item { get; } = id.ToString(CultureInfo.InvariantCulture);

    public override Task RunAsync(PartitionContext scope, CancellationToken cancel) => Task.FromException(new PageException(
        ErrorIds.ItemNotFound, $"There is no such {unit} in the database. {command} brings what the site lists."));
}
