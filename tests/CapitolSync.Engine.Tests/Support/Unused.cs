using System.Net;
using System.Net.Sockets;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>An address at which nobody listens, and nobody can as long as this is there.</summary>
internal sealed class Unused : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public Unused() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public Uri Address => new($"http://{_socket.LocalEndPoint}/");

    public void Dispose() => _socket.Dispose();
}
