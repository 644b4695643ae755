using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CapitolSync.SampleSource;

/// <summary>Serves the files of the made-up site on this machine.</summary>
internal sealed class RosterServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly ConcurrentQueue<string> _requests = new();

    public RosterServer()
    {
        (_listener, BaseUri) = Listen();
        _ = ServeAsync();
    }

    public Uri BaseUri { get; }

    /// <summary>Bodies by path; what is not here is answered with 404.</summary>
    public ConcurrentDictionary<string, string> Files { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/rosters/house.json"] = """[{"code": "hsba", "name": "Financial Services"}, {"code": "hsif", "name": "Energy and Commerce"}]""",
        ["/rosters/senate.json"] = """[{"code": "ssfi", "name": "Finance"}]""",
    }, StringComparer.Ordinal);

    /// <summary>Paths that were asked for, in alphabetical order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Order(StringComparer.Ordinal)];

    public void Dispose() => _listener.Close();

    private static (HttpListener Listener, Uri Address) Listen()
    {
        while (true)
        {
            var address = new Uri($"http://localhost:{FreePort()}/");
            var listener = new HttpListener { Prefixes = { address.AbsoluteUri } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException)
            {
                // Somebody else took the port in between.
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                Answer(await _listener.GetContextAsync());
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        _requests.Enqueue(path);
        var body = Encoding.UTF8.GetBytes(Files.GetValueOrDefault(path, ""));
        context.Response.StatusCode = body.Length > 0 ? 200 : 404;
        context.Response.ContentLength64 = body.Length;
        context.Response.OutputStream.Write(body);
        context.Response.Close();
    }
}
