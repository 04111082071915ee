using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AsbPlanBot.Reports;

/// <summary>The machine, and whether this program is built to be measured.</summary>
public static class Machine
{
    private const string ProcessorInfo = "/proc/cpuinfo";

    public static IReadOnlyList<KeyValuePair<string, string>> Facts() =>
    [
        new("processor", Processor()),
        new("cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)),
        new("memory", string.Create(
            CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0.0} GiB")),
        new("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}"),
        new("build", IsOptimized() ? "Release" : "Debug: the figures are of no use, run it with -c Release"),
    ];

    private static string Processor()
    {
        const string Name = "model name";
        var line = File.Exists(ProcessorInfo)
            ? File.ReadLines(ProcessorInfo).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
            ?? "unknown";
    }

    private static bool IsOptimized() =>
        !typeof(Machine).Assembly.GetCustomAttributes(typeof(DebuggableAttribute), inherit: false)
            .OfType<DebuggableAttribute>()
            .Any(attribute => attribute.IsJITOptimizerDisabled);
}
