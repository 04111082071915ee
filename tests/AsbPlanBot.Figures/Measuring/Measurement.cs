using System.Diagnostics;

namespace AsbPlanBot.Figures.Measuring;

/// <summary>Runs the programs that measure, one after another, for each wants the machine for itself.</summary>
internal static class Measurement
{
    /// <summary>The name that stands for every source.</summary>
    public const string All = "all";

    public static IEnumerable<Source> Chosen(IReadOnlyList<string> names) =>
        Source.All.Where(source => names.Contains(All, StringComparer.Ordinal) || names.Contains(source.Name, StringComparer.Ordinal));

    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(Source source, Folders folders, TextWriter output, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "run", "-c", "Release", "--project", $"tests/{source.Project}", "--",
            .. source.Arguments.Split(' '), "--json", Path.Combine(folders.Data, source.Name + ".json"),
        ];
        await output.WriteLineAsync($"dotnet {string.Join(' ', arguments)}");
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folders.Repository })
            ?? throw new InvalidOperationException("dotnet could not be started.");
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }
}
