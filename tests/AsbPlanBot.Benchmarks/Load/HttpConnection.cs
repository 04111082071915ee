using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace AsbPlanBot.Benchmarks.Load;

/// <param name="Body">Valid until the next request.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HttpAnswer(int Status, ReadOnlyMemory<byte> Body);

/// <summary>
/// A connection kept alive, with one request on it at a time. HttpClient would take about as much processor time as
/// the server that is measured, and on a small machine it takes it away from that server.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[32 * 1024];

    private HttpConnection()
    {
    }

    private static ReadOnlySpan<byte> HeadEnd => "\r\n\r\n"u8;

    public static async Task<HttpConnection> OpenAsync(int port, CancellationToken cancellationToken)
    {
        var connection = new HttpConnection();
        try
        {
            await connection._socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A whole POST of JSON, as it goes over the line.</summary>
    public static byte[] Post(int port, string path, byte[] json, string? authorization)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {json.Length}\r\n");
        return [.. Encoding.ASCII.GetBytes(authorization is null ? head + "\r\n" : $"{head}Authorization: {authorization}\r\n\r\n"), .. json];
    }

    public async ValueTask<HttpAnswer> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        while (!request.IsEmpty)
            request = request[await _socket.SendAsync(request, cancellationToken)..];

        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, length * 2);
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (received == 0)
                throw new IOException("The connection was closed before the answer was whole.");
            length += received;
            if (Whole(_buffer.AsSpan(0, length)) is { } bodyStart)
                return new HttpAnswer(StatusOf(_buffer), _buffer.AsMemory(bodyStart, length - bodyStart));
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Where the body begins, once all of it is there. With one request at a time, nothing comes after it.</summary>
    private static int? Whole(ReadOnlySpan<byte> answer)
    {
        var headLength = answer.IndexOf(HeadEnd);
        if (headLength < 0)
            return null;

        var bodyStart = headLength + HeadEnd.Length;
        var head = answer[..(headLength + 2)];
        var name = "\r\nContent-Length: "u8;
        var declared = head.IndexOf(name);
        if (declared < 0)
            return head.IndexOf("\r\nTransfer-Encoding: chunked"u8) < 0 || answer.EndsWith("0\r\n\r\n"u8) ? bodyStart : null;

        var value = head[(declared + name.Length)..];
        var bodyLength = int.Parse(value[..value.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
        return answer.Length >= bodyStart + bodyLength ? bodyStart : null;
    }

    private static int StatusOf(ReadOnlySpan<byte> answer) =>
        int.Parse(answer["HTTP/1.1 ".Length..][..3], NumberStyles.None, CultureInfo.InvariantCulture);
}
