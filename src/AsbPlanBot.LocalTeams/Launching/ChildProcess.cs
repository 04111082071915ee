using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>How a program is ended before its own end.</summary>
internal enum StopBy
{
    /// <summary>Its standard input closes, and it ends in its own time.</summary>
    ClosingInput,

    /// <summary>It is killed with its children, for it holds nothing that could be lost.</summary>
    Killing,
}

/// <summary>A program started by this one, with the end of its output kept and its end made certain.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesKept = 40;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly StopBy _stopBy;
    private readonly ConcurrentQueue<string> _lastLines = new();
    private bool _isDisposed;

    private ChildProcess(Process process, StopBy stopBy)
    {
        _process = process;
        _stopBy = stopBy;
    }

    /// <summary>The last lines that it wrote, to standard output and to standard error.</summary>
    public string LastLines => string.Join(Environment.NewLine, _lastLines);

    public bool HasExited => _process.HasExited;

    /// <summary>Starts <paramref name="program"/>; its directory and environment come from <paramref name="configure"/>.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> arguments,
        StopBy stopBy,
        Action<string>? onLine = null,
        Action<ProcessStartInfo>? configure = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        configure?.Invoke(start);
        var process = new Process { StartInfo = start };
        var child = new ChildProcess(process, stopBy);
        process.OutputDataReceived += (_, e) => child.Keep(e.Data, onLine);
        process.ErrorDataReceived += (_, e) => child.Keep(e.Data, onLine);
        try
        {
            process.Start();
        }
        catch
        {
            process.Dispose();
            throw;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for its end, with all of its output read.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, waits, and kills it when it does not.</summary>
    public async Task StopAsync()
    {
        if (_process.HasExited)
            return;

        if (_stopBy == StopBy.ClosingInput)
        {
            _process.StandardInput.Close();
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(Grace, TimeProvider.System));
        }

        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;

        await StopAsync();
        _isDisposed = true;
        _process.Dispose();
    }

    private void Keep(string? line, Action<string>? onLine)
    {
        if (line is null)
            return;
        _lastLines.Enqueue(line);
        while (_lastLines.Count > LinesKept)
            _lastLines.TryDequeue(out _);
        onLine?.Invoke(line);
    }
}
