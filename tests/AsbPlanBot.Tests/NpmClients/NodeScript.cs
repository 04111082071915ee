using System.Diagnostics;
using System.Text.Json;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>A script of the folder npm, which answers a line of JSON to each line of JSON until its input closes.</summary>
public abstract class NodeScript(string name) : IAsyncLifetime
{
    // Far more than an answer takes: only a script that hangs meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Process? _node;
    private Task<string> _complaints = Task.FromResult("");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Repository.Root!, "tests", "AsbPlanBot.Tests", "npm");
        await NpmPackages.EnsureAsync(folder, Cancelled);
        var start = new ProcessStartInfo("node", [Path.Combine(folder, name)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1";
        _node = Process.Start(start)!;
        _complaints = _node.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_node is null)
            return;
        _node.StandardInput.Close();
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await _node.WaitForExitAsync(late.Token);
        }
        finally
        {
            _node.Kill(entireProcessTree: true);
            _node.Dispose();
        }
    }

    /// <summary>What the client's call came to.</summary>
    protected async Task<JsonElement> ResultAsync(object request)
    {
        var answer = await AskAsync(request);
        return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException(answer.GetRawText());
    }

    /// <summary>What the client threw.</summary>
    protected async Task<JsonElement> ErrorAsync(object request)
    {
        var answer = await AskAsync(request);
        return answer.TryGetProperty("error", out var error) ? error : throw new InvalidOperationException(answer.GetRawText());
    }

    private async Task<JsonElement> AskAsync(object request)
    {
        await _node!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), Cancelled);
        await _node.StandardInput.FlushAsync(Cancelled);
        var line = await _node.StandardOutput.ReadLineAsync(Cancelled).AsTask().WaitAsync(Patience, Cancelled)
            ?? throw new InvalidOperationException($"{name} ended: {await _complaints}");
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.Clone();
    }
}
