namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>What a peer says, as a line of JSON, once it listens.</summary>
/// <param name="Versions">What it is made of, beyond .NET and this program.</param>
internal sealed record PeerReady(int Port, int Pid, Dictionary<string, string> Versions);
