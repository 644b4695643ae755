using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams;

namespace CapitolSync.TestKit;

/// <summary>From the name of a stream to the request that syncs it.</summary>
public static class StreamRequests
{
    /// <summary>Makes the request.</summary>
    /// <param name="stream">One of <see cref="StreamNames"/>.</param>
    /// <param name="settings">How the stream's source is asked; a key and a budget are used by those that have one.</param>
    /// <param name="pageSize">Trades a page of the listing.</param>
    /// <param name="full">Whether the listing is read from end to end.</param>
    /// <param name="periods">The two-year periods of donations; the engine's usual ones if there are none.</param>
    public static StreamRequest ForStream(string stream, SourceSettings settings, int pageSize = 12, bool full = false, IReadOnlyList<int>? periods = null)
    {
        var withoutKey = settings with { Key = null, Budget = [] };
        return stream switch
        {
            StreamNames.Trades => new TradesRequest { Settings = withoutKey, PageSize = pageSize, Full = full },
            StreamNames.TradeDetails => new TradeDetailsRequest { Settings = withoutKey },
            StreamNames.Issuers => new IssuersRequest { Settings = withoutKey },
            StreamNames.Politicians => new PoliticiansRequest { Settings = withoutKey },
            StreamNames.Candidates => new CandidatesRequest { Settings = withoutKey },
            StreamNames.Committees => new FecCommitteesRequest { Settings = settings },
            StreamNames.Donations => new DonationsRequest { Settings = settings, Periods = periods ?? [] },
            _ => throw new ArgumentException($"There is no stream {stream}.", nameof(stream)),
        };
    }
}
