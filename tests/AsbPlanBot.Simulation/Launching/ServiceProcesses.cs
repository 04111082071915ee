using System.Diagnostics;
using System.Globalization;

namespace AsbPlanBot.Simulation.Launching;

/// <summary>Finds the service's own process behind its leash, by its command line as /proc has it (Linux).</summary>
internal static class ServiceProcesses
{
    public static Process? FindByArgument(string argument)
    {
        if (!Directory.Exists("/proc"))
            return null;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && IsService(folder, argument))
                return Open(id);
        }

        return null;
    }

    // The leash has the same arguments, and node before them.
    private static bool IsService(string folder, string argument)
    {
        try
        {
            var words = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
            return words.Contains(argument, StringComparer.Ordinal) && Path.GetFileNameWithoutExtension(words[0]) == "dotnet";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Process? Open(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
