using System.Net;
using CapitolSync.Replica.CapitolTrades;
using CapitolSync.Replica.Control;
using CapitolSync.Replica.Filed;
using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.Legislators;
using CapitolSync.Replica.OpenFec;
using CapitolSync.Replica.Sec;
using CapitolSync.Replica.SenateEfd;
using CapitolSync.Replica.Serving;
using CapitolSync.Replica.Tiingo;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CapitolSync.Replica;

/// <summary>A stand-in for the sources, listening on 127.0.0.1 until it is disposed.</summary>
public sealed class ReplicaServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;
    private readonly DelayLine _delays = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestTriggers _triggers = new();
    private readonly CapitolTradesSite _capitolTrades;
    private readonly TimeProvider _clock;
    private volatile Capacity? _capacity;
    private long _latencyTicks;
    private int _disposed;

    private ReplicaServer(ReplicaOptions options)
    {
        Data = new CapitolTradesData(options);
        Fec = new FecData(options);
        _clock = options.Clock;
        if (options.HouseFilings > 0)
            HouseReports.Publish(House, Fec.Legislators, options.HouseFilings, Today);
        if (options.SenateFilings > 0)
            SenateReports.Publish(Senate, Fec.Legislators, options.SenateFilings, Today);
        if (options.Filed)
        {
            Filed = [.. new FiledReports(Data.Issuers, Fec.Legislators, options.Seed).Of(Data.Trades)];
            FilingDesk.Publish(House, Senate, Filed);
        }

        Tiingo.KnowsAll = options.Prices;
        if (options.Prices)
            Sec.Companies = SecCompanies.Of(Data.Issuers);
        Faults = new FaultBook(options.Seed);
        Capacity = options.Capacity;
        Latency = options.Latency;
        _capitolTrades = new CapitolTradesSite(options, Data);
        _kestrel = new KestrelServer(
            Options.Create(KestrelOptions(options.Port)),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Where it listens: http://127.0.0.1:port/.</summary>
    public Uri BaseUri { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What CapitolTrades holds. It can be changed while it is read.</summary>
    public CapitolTradesData Data { get; }

    /// <summary>What OpenFEC and the legislators files hold. It can be changed while it is read.</summary>
    public FecData Fec { get; }

    /// <summary>What the Clerk of the House holds: nothing at first. It can be changed while it is read.</summary>
    public HouseClerkData House { get; } = new();

    /// <summary>What the Senate holds: nothing at first. It can be changed while it is read.</summary>
    public SenateEfdData Senate { get; } = new();

    /// <summary>The reports behind the trades of CapitolTrades; none unless <see cref="ReplicaOptions.Filed"/>.</summary>
    public IReadOnlyList<FiledReport> Filed { get; } = [];

    /// <summary>What the SEC holds: nothing at first. It can be changed while it is read.</summary>
    public SecData Sec { get; } = new();

    /// <summary>What Tiingo holds: nothing at first. It can be changed while it is read.</summary>
    public TiingoData Tiingo { get; } = new();

    /// <summary>What goes wrong.</summary>
    public FaultBook Faults { get; }

    /// <summary>Every request so far.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>The day of the clock, on which reports are filed.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>How many requests at once it can take; null for any number.</summary>
    public Capacity? Capacity
    {
        get => _capacity;
        set => _capacity = value;
    }

    /// <summary>From the arrival of a request to the start of its answer.</summary>
    public TimeSpan Latency
    {
        get => new(Interlocked.Read(ref _latencyTicks));
        set => Interlocked.Exchange(ref _latencyTicks, value.Ticks);
    }

    /// <summary>Requests are logged and looked up at once, and answered once this has ended.</summary>
    public Task AnswersAfter { get; set; } = Task.CompletedTask;

    /// <summary>The paths that <see cref="AnswersAfter"/> is about; a trailing <c>*</c> is allowed.</summary>
    public string AnswersAfterPath { get; set; } = "*";

    /// <summary>Makes the data and starts to listen.</summary>
    public static async Task<ReplicaServer> StartAsync(ReplicaOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var server = new ReplicaServer(options);
        try
        {
            await server.ListenAsync(options, ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Runs the action when so many requests with this path (or beginning, with <c>*</c>) have arrived from now on.
    /// The last of them and all later ones are answered with what the action left; those before it are not.
    /// </summary>
    public void When(int requests, string path, Action action) => _triggers.Add(requests, path, action);

    /// <summary>Renders the listing at this page size and every page of a trade or an issuer ahead of the first request.</summary>
    public void Prerender(int pageSize = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        _capitolTrades.Prerender(pageSize);
    }

    /// <summary>Stops listening. Requests that still wait are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stopping.CancelAsync();
        using (var grace = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
            await _kestrel.StopAsync(grace.Token);
        _kestrel.Dispose();
        _delays.Dispose();
        _stopping.Dispose();
    }

    private async Task ListenAsync(ReplicaOptions options, CancellationToken ct)
    {
        var sender = new ReplySender(Log, options.Compression);
        // CapitolTrades comes last: it answers whatever nobody else does.
        ISource[] sources = [new OpenFecSite(options, Fec), new LegislatorsSite(Fec), new HouseClerkSite(House), new SenateEfdSite(Senate), new TiingoSite(Tiingo, options.Clock), new SecSite(Sec), _capitolTrades];
        var requests = new RequestPipeline(this, sources, _triggers, sender, _delays, _stopping.Token);
        var control = new ControlApi(this);
        await _kestrel.StartAsync(
            new ReplicaApplication(context => ControlApi.Owns(context.Request.Path.Value)
                ? control.HandleAsync(context)
                : requests.HandleAsync(context)),
            ct);
        BaseUri = new Uri(_kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
    }

    private static KestrelServerOptions KestrelOptions(int port)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(10);
        kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        return kestrel;
    }
}
