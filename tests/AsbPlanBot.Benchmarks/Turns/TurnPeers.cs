using AsbPlanBot.Benchmarks.Load;
using AsbPlanBot.Benchmarks.Peers;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>The peers that are compared, all running.</summary>
internal sealed class TurnPeers(ConnectorSink sink) : IAsyncDisposable
{
    private readonly List<TurnPeer> _all = [];
    private readonly TokenIssuer _issuer = new();

    /// <summary>The one that others are compared with comes first.</summary>
    public IReadOnlyList<TurnPeer> All => _all;

    public IReadOnlyList<KeyValuePair<string, string>> Versions =>
    [
        new(".NET", Environment.Version.ToString()),
        new(AsbPlanBotPeer.Name, $"{typeof(TurnPeers).Assembly.GetName().Version?.ToString(3)}, Bot Framework {AsbPlanBotPeer.Framework}"),
        .. _all.SelectMany(peer => peer.Versions).Distinct(),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _issuer.StartAsync(cancellationToken);
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(await PeerProcess.StartOwnAsync(KestrelPeer.Name, KestrelPeer.Name, none, cancellationToken));
        Add(await PeerProcess.StartOwnAsync(AsbPlanBotPeer.Label, AsbPlanBotPeer.Name, none, cancellationToken));

        // The official packages read the keys over TLS only.
        if (AsbPlanBotPeer.IsInTree)
        {
            Add(
                await PeerProcess.StartOwnAsync(AsbPlanBotPeer.Label + " + token", AsbPlanBotPeer.Name, _issuer.Settings, cancellationToken),
                _issuer.Authorization(sink.Url));
        }

        Add(await PeerProcess.StartBotBuilderAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _all)
            await peer.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    private void Add(PeerProcess process, string? authorization = null) => _all.Add(new TurnPeer(process, sink, authorization));
}
