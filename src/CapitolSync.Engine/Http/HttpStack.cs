using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using CapitolSync.Engine.Http.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace CapitolSync.Engine.Http;

/// <summary>The connections of one session. Disposing it closes them, so that nothing outlives a cmdlet.</summary>
internal sealed class HttpStack : IDisposable
{
    private const string ClientName = "source";
    private readonly SocketsHttpHandler _handler = new()
    {
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // A redirection could lead a key to another host, so each is looked at first.
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _clients;
    private readonly ConcurrentDictionary<string, SourceSession> _sessions = new(StringComparer.Ordinal);

    /// <param name="proxy">The proxies to use; those of the system and the environment by default.</param>
    /// <param name="connect">How connections are made, for tests.</param>
    public HttpStack(IWebProxy? proxy = null, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null)
    {
        _handler.ConnectCallback = connect;
        Proxy = proxy ?? HttpClient.DefaultProxy;
        _handler.Proxy = Proxy;
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, static client =>
            {
                client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
                // Each attempt has its own limit.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestVersion = HttpVersion.Version20;
                client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            })
            .ConfigurePrimaryHttpMessageHandler(() => _handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        _services = services.BuildServiceProvider();
        _clients = _services.GetRequiredService<IHttpClientFactory>();
    }

    /// <summary>Who we are, honestly: product, version, and where to complain.</summary>
    public static string UserAgent { get; } = Describe();

    /// <summary>Who we are, with the contact of whoever runs it.</summary>
    public static string UserAgentWith(string contact) => $"{UserAgent.AsSpan(0, UserAgent.Length - 1)}; {contact})";

    /// <summary>The proxies in use.</summary>
    public IWebProxy Proxy { get; }

    public HttpClient CreateClient() => _clients.CreateClient(ClientName);

    /// <summary>The cookies of a source that wants signing in, shared by all its streams.</summary>
    public SourceSession SessionOf(Source source) => _sessions.GetOrAdd(source.Name, static _ => new SourceSession());

    public void Dispose()
    {
        foreach (var session in _sessions.Values)
            session.Dispose();
        _services.Dispose();
        _handler.Dispose();
    }

    private static string Describe()
    {
        var assembly = typeof(HttpStack).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var url = assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => string.Equals(data.Key, "RepositoryUrl", StringComparison.Ordinal)).Value;
        return $"CapitolSync/{version} (+{url})";
    }
}
