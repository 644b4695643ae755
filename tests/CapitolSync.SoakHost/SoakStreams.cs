using CapitolSync.Engine;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.SoakHost;

/// <summary>Makes of a job what the engine is asked for.</summary>
public static class SoakStreams
{
    public static SyncRequest ToRequest(SoakJob job) => new()
    {
        DatabasePath = job.DatabasePath,
        Streams = [.. job.Streams.Select(stream => ToRequest(job, stream))],
        Options = new RunOptions { MaxItems = job.MaxItems, Force = job.Force, BatchSize = job.BatchSize },
    };

    private static StreamRequest ToRequest(SoakJob job, string stream)
    {
        var site = new SourceSettings
        {
            BaseUri = job.BaseUri,
            Concurrency = job.Concurrency,
            IsAdaptive = job.IsAdaptive,
            Delay = TimeSpan.Zero,
            Timeout = TimeSpan.FromMilliseconds(job.TimeoutMs),
            MaximumRetryCount = job.Retries,
            RetryInterval = TimeSpan.Zero,
            Breaker = new BreakerOptions { MaxFailures = job.MaxFailures, BreakDuration = job.BreakMs > 0 ? TimeSpan.FromMilliseconds(job.BreakMs) : null },
        };
        var api = site with { Key = new ApiKey("a good key"), Budget = [RateLimit.PerHour(job.RequestsPerHour)] };
        return stream switch
        {
            StreamNames.Trades => new TradesRequest { Settings = site, PageSize = job.PageSize, Full = job.Full },
            StreamNames.TradeDetails => new TradeDetailsRequest { Settings = site },
            StreamNames.Issuers => new IssuersRequest { Settings = site },
            StreamNames.Politicians => new PoliticiansRequest { Settings = site },
            StreamNames.Candidates => new CandidatesRequest { Settings = site },
            StreamNames.Committees => new FecCommitteesRequest { Settings = api },
            StreamNames.Donations => new DonationsRequest { Settings = api, Periods = job.Periods },
            _ => throw new ArgumentException($"There is no stream {stream}.", nameof(stream)),
        };
    }
}
