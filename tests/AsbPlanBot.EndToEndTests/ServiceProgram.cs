using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The service as an administrator starts it: a program of its own, with settings in its environment.</summary>
internal sealed class ServiceProgram : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private ServiceProgram(int port, (string Name, string Value)[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        _process = BuiltProgram.Start(
            "AsbPlanBot",
            ["--urls", Address.AbsoluteUri],
            configure: start =>
            {
                foreach (var (name, value) in settings)
                {
                    start.Environment[name] = value;
                }
            });
    }

    public Uri Address { get; }

    /// <summary>The last of what it printed.</summary>
    public string Output => _process.LastLines;

    public static ServiceProgram Start(int port, params (string Name, string Value)[] settings) => new(port, settings);

    /// <summary>Waits until it answers.</summary>
    public async Task UntilUpAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await IsUpAsync(client, limit.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("health/live", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public Task<int> ExitAsync(CancellationToken cancellationToken) => _process.ExitAsync(cancellationToken);

    /// <summary>Asks it to end, and waits until it has.</summary>
    public Task StopAsync() => _process.StopAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
