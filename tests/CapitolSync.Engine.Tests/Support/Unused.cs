using System.Net;
using System.Net.Sockets;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>An address at which nobody listens.</summary>
internal static class Unused
{
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }
}
