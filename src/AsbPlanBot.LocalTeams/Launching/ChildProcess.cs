using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>How a program is asked to end in good order.</summary>
internal enum StopBy
{
    /// <summary>SIGTERM; on Windows, which has none, it is killed.</summary>
    Signal,

    /// <summary>Its standard input closes.</summary>
    ClosingInput,
}

/// <summary>A program started by this one, with the end of its output kept and its end made certain.</summary>
internal sealed partial class ChildProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
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

    public int Id => _process.Id;

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
            _process.StandardInput.Close();
        else if (OperatingSystem.IsWindows())
            _process.Kill(entireProcessTree: true);
        else if (SendSignal(_process.Id, SigTerm) != 0)
            _process.Kill(entireProcessTree: true);

        try
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Grace, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
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

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
