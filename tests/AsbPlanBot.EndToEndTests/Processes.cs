using System.Globalization;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The programs running on this machine, as /proc lists them.</summary>
internal static class Processes
{
    /// <summary>Command lines that name a text.</summary>
    public static IReadOnlyList<string> WithArgument(string text) => With("cmdline", text);

    /// <summary>Command lines of programs whose environment names a text.</summary>
    public static IReadOnlyList<string> WithEnvironment(string text) => With("environ", text);

    private static List<string> With(string file, string text)
    {
        List<string> found = [];
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && id != Environment.ProcessId))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(process, file)).Contains(text, StringComparison.Ordinal))
                {
                    found.Add(File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' '));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It ended while it was looked at, or is somebody else's.
            }
        }

        return found;
    }
}
