using System.Diagnostics;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The programs of the solution where their own projects build them, as a person starts them.</summary>
internal static class BuiltProgram
{
    /// <summary>Starts the program of a project below src; stopping it sends it SIGTERM.</summary>
    public static ChildProcess Start(
        string project, IEnumerable<string> arguments, Action<string>? onLine = null, Action<ProcessStartInfo>? configure = null) =>
        ChildProcess.Start(
            NodeRuntime.Node,
            [Path.Combine(Repository.FindNpmFolder(), "leash.cjs"), "dotnet", Named(project), .. arguments],
            StopBy.ClosingInput,
            onLine,
            configure);

    // Built in the configuration of these tests.
    private static string Named(string project)
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(
            Repository.Root!, "src", project, "bin", framework.Parent!.Name, framework.Name, project + ".dll");
    }
}
