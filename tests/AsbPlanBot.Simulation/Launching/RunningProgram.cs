using System.Diagnostics;
using System.Globalization;

namespace AsbPlanBot.Simulation.Launching;

/// <summary>Finds a program's process by its command line, as /proc has it (Linux): a service behind its leash, say.</summary>
internal static class RunningProgram
{
    public static Process? Find(string program, string argument)
    {
        if (!Directory.Exists("/proc"))
            return null;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Is(folder, program, argument))
                return Open(id);
        }

        return null;
    }

    // The leash has the same arguments, and node before them.
    private static bool Is(string folder, string program, string argument)
    {
        try
        {
            var words = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
            return words.Contains(argument, StringComparer.Ordinal) && Path.GetFileNameWithoutExtension(words[0]) == program;
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
