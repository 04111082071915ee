using System.Diagnostics;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The programs of the solution where their own projects build them, as a person starts them.</summary>
internal static class BuiltProgram
{
    private static DirectoryInfo Framework => new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>Starts the program of a project below src, or another folder; stopping it sends it SIGTERM.</summary>
    public static ChildProcess Start(
        string project,
        IEnumerable<string> arguments,
        Action<string>? onLine = null,
        Action<ProcessStartInfo>? configure = null,
        string folder = "src") =>
        ChildProcess.Start(
            NodeRuntime.Node,
            [Path.Combine(Repository.FindNpmFolder(), "leash.cjs"), "dotnet", Named(folder, project), .. arguments],
            StopBy.ClosingInput,
            onLine,
            configure);

    /// <summary>Runs it as the README writes it, from the repository's folder, without building it anew.</summary>
    public static ChildProcess DotNetRun(string project, params string[] arguments) => ChildProcess.Start(
        "dotnet",
        ["run", "--no-build", "-c", Framework.Parent!.Name, "--project", $"src/{project}", "--", .. arguments],
        StopBy.Killing,
        configure: start => start.WorkingDirectory = Repository.Root);

    // Built in the configuration of these tests.
    private static string Named(string folder, string project) => Path.Combine(
        Repository.Root!, folder, project, "bin", Framework.Parent!.Name, Framework.Name, project + ".dll");
}
