using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Reading;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.SenateEfd.Filings;

/// <summary>The periodic transaction reports of senators, newest first.</summary>
internal sealed class SenateFilingsStream(SenateFilingsRequest request) : ISyncStream
{
    private static readonly FilingQueue Queue = new(FilingSources.Senate, ReportReader.Version);

    public static readonly StreamDefinition Stream = new(
        SenateEfdSource.Source,
        describe: static connection => [Queue.Describe(connection)],
        reset: static session => Queue.Reset(session, StreamNames.SenateFilings),
        createRequest: static context => new SenateFilingsRequest { Settings = context.Settings })
    {
        Name = StreamNames.SenateFilings,
        Unit = "filing",
        Command = "Sync-SenateFiling",
        After = [new StreamFeed(StreamNames.SenateIndex, "those that the search adds")],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) => DueTimes.HasRows(context, Queue.AnyDue);

    public IPlan Open(StreamContext context)
    {
        if (!context.Settings.AcceptsTerms)
            throw SenateEfdSource.Terms.NotAccepted();
        var queue = Queue with
        {
            All = context.Force,
            Politicians = request.Politicians is { } names && context.Database is { } database ? PoliticianResolver.Resolve(database, names) : null,
        };
        return FilingPlan.Open(context, queue, static (key, documents) => new SenateFilingPartition(key, documents));
    }
}
