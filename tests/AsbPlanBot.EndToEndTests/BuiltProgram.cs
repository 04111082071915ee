using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The programs of the solution where their own projects build them, as a person starts them.</summary>
internal static class BuiltProgram
{
    /// <summary>The program of a project below src, built in the configuration of these tests.</summary>
    public static string Named(string project)
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(
            Repository.Root!, "src", project, "bin", framework.Parent!.Name, framework.Name, project + ".dll");
    }
}
