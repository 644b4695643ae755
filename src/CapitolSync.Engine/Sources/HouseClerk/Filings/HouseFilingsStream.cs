using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Reading;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The periodic transaction reports, newest first.</summary>
internal sealed class HouseFilingsStream(HouseFilingsRequest request) : ISyncStream
{
    private static readonly FilingQueue Queue = new(FilingSources.House, HouseFilingReader.Version);

    public static readonly StreamDefinition Stream = new(
        HouseClerkSource.Source,
        describe: static connection => [Queue.Describe(connection)],
        reset: static session => Queue.Reset(session, StreamNames.HouseFilings),
        createRequest: static context => new HouseFilingsRequest { Settings = context.Settings })
    {
        Name = StreamNames.HouseFilings,
        Unit = "filing",
        Command = "Sync-HouseFiling",
        After = [new StreamFeed(StreamNames.HouseIndex, "those that the index adds")],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.HasRows(context, Queue.AnyDue);

    public IPlan Open(StreamContext context)
    {
        var reader = new HouseFilingReader(context.Time);
        var queue = Queue with
        {
            All = context.Force,
            Politicians = request.Politicians is { } names && context.Database is { } database ? PoliticianResolver.Resolve(database, names) : null,
            Years = request.Years,
        };
        return FilingPlan.Open(context, queue, (key, documents) => new HouseFilingPartition(key, documents, reader));
    }
}
