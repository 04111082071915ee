using System.Diagnostics;
using System.Globalization;

namespace AsbPlanBot.Simulation.Launching;

/// <summary>What a process holds and has used, as /proc has it (Linux).</summary>
/// <param name="WorkingSet">In bytes.</param>
/// <param name="Anonymous">In bytes: the working set without what is mapped from files.</param>
/// <param name="Handles">Open file descriptors: files, sockets, pipes.</param>
internal sealed record ProcessReading(long WorkingSet, long Anonymous, int Handles, int Threads, TimeSpan Processor)
{
    private const int Kilobyte = 1024;

    /// <summary>Null if it has ended.</summary>
    public static ProcessReading? Of(Process process)
    {
        try
        {
            var folder = $"/proc/{process.Id}";
            var status = File.ReadLines(folder + "/status")
                .Select(line => line.Split(':'))
                .Where(parts => parts.Length == 2)
                .ToDictionary(parts => parts[0], parts => parts[1].Trim().Split(' ')[0], StringComparer.Ordinal);
            process.Refresh();
            return new ProcessReading(
                Number(status, "VmRSS") * Kilobyte,
                Number(status, "RssAnon") * Kilobyte,
                Directory.GetFileSystemEntries(folder + "/fd").Length,
                (int)Number(status, "Threads"),
                process.TotalProcessorTime);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static long Number(Dictionary<string, string> status, string name) =>
        long.Parse(status.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);
}
