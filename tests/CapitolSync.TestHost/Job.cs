using System.Globalization;
using CapitolSync.Engine;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;

namespace CapitolSync.TestHost;

/// <summary>What a test asks of this process: streams to sync from an address into a database.</summary>
/// <param name="Database">The path of the database.</param>
/// <param name="BaseUri">The replica's address.</param>
/// <param name="PageSize">Trades a listing page.</param>
/// <param name="Streams">Names of streams, as in <see cref="StreamNames"/>.</param>
internal sealed record Job(string Database, Uri BaseUri, int PageSize, IReadOnlyList<string> Streams)
{
    // One for the process, as in a PowerShell session: leases tell runs of one engine from those of another.
    private static readonly SyncEngine Engine = new();

    public static Job Parse(string line)
    {
        var words = line.Split('\t');
        return new Job(words[0], new Uri(words[1]), int.Parse(words[2], CultureInfo.InvariantCulture), words[3].Split(','));
    }

    /// <summary>Runs it.</summary>
    /// <returns>The status it ended with, or the id of the error that ended it, with its message.</returns>
    public async Task<string> RunAsync()
    {
        try
        {
            var request = new SyncRequest { DatabasePath = Database, Streams = [.. Streams.Select(Stream)] };
            var reports = await Engine.RunAsync(request, new SilentPort(), CancellationToken.None);
            return (reports.FirstOrDefault(report => report.Status != SyncStatus.Complete) ?? reports[^1]).Status.ToString();
        }
        catch (SyncException end)
        {
            return $"{end.ErrorId}: {end.Message.ReplaceLineEndings(" ")}";
        }
    }

    private StreamRequest Stream(string name)
    {
        var settings = new SourceSettings { BaseUri = BaseUri, Delay = TimeSpan.Zero, RetryInterval = TimeSpan.Zero };
        return name switch
        {
            StreamNames.Trades => new TradesRequest { Settings = settings, PageSize = PageSize },
            StreamNames.TradeDetails => new TradeDetailsRequest { Settings = settings },
            StreamNames.Issuers => new IssuersRequest { Settings = settings },
            StreamNames.Politicians => new PoliticiansRequest { Settings = settings },
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such stream."),
        };
    }
}
