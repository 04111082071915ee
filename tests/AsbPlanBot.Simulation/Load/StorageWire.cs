using AsbPlanBot.EndToEndTests;

namespace AsbPlanBot.Simulation.Load;

/// <summary>The wire between the services and their tables and queues, which can be cut.</summary>
internal sealed class StorageWire : IAsyncDisposable
{
    private readonly List<(int From, int To)> _ports = [];
    private readonly List<PortForwarder> _forwarders = [];

    public StorageWire(string connectionString)
    {
        ConnectionString = connectionString;
        foreach (var name in new[] { "TableEndpoint=", "QueueEndpoint=" })
        {
            var endpoint = Array.Find(connectionString.Split(';'), part => part.StartsWith(name, StringComparison.Ordinal));
            var real = new Uri(endpoint![name.Length..]).Port;
            var ours = Launching.Ports.Free();
            _ports.Add((ours, real));
            ConnectionString = ConnectionString.Replace($":{real}/", $":{ours}/", StringComparison.Ordinal);
        }

        Mend();
    }

    /// <summary>What the services connect with.</summary>
    public string ConnectionString { get; }

    public bool IsCut => _forwarders.Count == 0;

    public void Mend() => _forwarders.AddRange(_ports.Select(port => PortForwarder.Start(port.From, port.To)));

    /// <summary>Every connection breaks, and none can be made.</summary>
    public async Task CutAsync()
    {
        foreach (var forwarder in _forwarders)
            await forwarder.DisposeAsync();
        _forwarders.Clear();
    }

    public async ValueTask DisposeAsync() => await CutAsync();
}
