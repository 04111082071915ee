using System.Net;
using System.Net.Sockets;

namespace AsbPlanBot.EndToEndTests;

/// <summary>Passes on what comes to one loopback port to another, so that a server can seem to come up later.</summary>
internal sealed class PortForwarder : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    private PortForwarder(int from, int to)
    {
        _listener = new TcpListener(IPAddress.Loopback, from);
        _listener.Start();
        _accepting = AcceptAsync(to);
    }

    public static PortForwarder Start(int from, int to) => new(from, to);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(int to)
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ForwardAsync(await _listener.AcceptTcpClientAsync(_stop.Token), to));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ForwardAsync(TcpClient caller, int to)
    {
        using (caller)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, to, _stop.Token);
                var there = caller.GetStream().CopyToAsync(server.GetStream(), _stop.Token);
                var back = server.GetStream().CopyToAsync(caller.GetStream(), _stop.Token);
                await await Task.WhenAny(there, back);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // Either side hung up, or the test is over.
            }
        }
    }
}
