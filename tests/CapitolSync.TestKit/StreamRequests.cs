using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
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
        var source = SourceCatalog.All.SourceOf(stream);
        var own = source.Key is null ? settings with { Key = null, Budget = [] } : settings;
        var values = SettingResolver.Load(SourceCatalog.All.Settings, Path.Combine(Path.GetTempPath(), "no-such.db"), new Dictionary<string, object>(StringComparer.Ordinal));
        return SourceCatalog.All.Stream(stream).RequestAll(new StreamRequestContext(own, values)) switch
        {
            TradesRequest trades => trades with { PageSize = pageSize, Full = full },
            DonationsRequest donations => donations with { Periods = periods ?? [] },
            var request => request,
        };
    }
}
