namespace Microsoft.Bot.Connector;

/// <summary>
/// Clients over pooled connections: the host's factory where there is one (its unnamed client), else handlers of our own.
/// </summary>
internal sealed class ConnectorHttpClients(IHttpClientFactory? factory)
{
    private readonly Lazy<SocketsHttpHandler> _handler = new(() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    public HttpClient Create()
    {
        var client = factory?.CreateClient() ?? new HttpClient(_handler.Value, disposeHandler: false);
        client.MaxResponseContentBufferSize = ConnectorTransport.MaxAnswerBytes;
        return client;
    }
}
