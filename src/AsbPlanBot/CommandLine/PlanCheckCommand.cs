using AsbPlanBot.Documents;

namespace AsbPlanBot.CommandLine;

/// <summary><c>plan check FILE [--people FILE] [--json]</c></summary>
internal static class PlanCheckCommand
{
    public static async Task<int> RunAsync(
        string file, string? peopleFile, bool json, TextWriter output, ProgressBar progress, CancellationToken cancellationToken)
    {
        var people = peopleFile is null ? null : await PeopleFile.ReadAsync(peopleFile, cancellationToken);
        var reading = await progress.ShowAsync(
            "Reading", told => PlanReader.ReadAsync(file, people?.Directory, cancellationToken, told));
        var report = new PlanCheckReport(reading, people, Path.GetFileName(peopleFile) ?? "", Path.GetFileName(file));
        if (json)
        {
            report.WriteJson(output);
        }
        else
        {
            report.WriteText(output);
        }

        return report.HasErrors ? CommandTree.BadInput : CommandTree.Done;
    }
}
