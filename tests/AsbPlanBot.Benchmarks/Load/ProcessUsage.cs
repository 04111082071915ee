using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AsbPlanBot.Benchmarks.Load;

/// <summary>What a process has taken, as the operating system counts it.</summary>
/// <param name="Memory">Bytes that are resident.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProcessUsage(TimeSpan Processor, long Memory)
{
    public static ProcessUsage Of(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return new(process.TotalProcessorTime, process.WorkingSet64);
    }
}
