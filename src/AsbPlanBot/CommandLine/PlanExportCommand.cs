using System.Security;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;
using AsbPlanBot.PlanFiles;

namespace AsbPlanBot.CommandLine;

/// <summary><c>plan export FILE --plan ID [--as-at DATE] [--since DATE]</c></summary>
internal static class PlanExportCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string file,
        string planId,
        ExportWish wish,
        TextWriter output,
        TextWriter error,
        ProgressBar progress,
        CancellationToken cancellationToken)
    {
        if (await StoredPlan.FindAsync(services, planId, error, cancellationToken) is not { } plan)
        {
            return CommandTree.BadInput;
        }

        var clock = new PlanClock(plan.Settings, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var decision = await services.GetRequiredService<PlanExporting>().LoadAsync(plan, clock, wish, cancellationToken);
        if (decision is not ExportDecision.Ready(var export))
        {
            await error.WriteLineAsync(((ExportDecision.Refused)decision).Why);
            return CommandTree.BadInput;
        }

        try
        {
            await progress.ShowAsync("Writing", told => Task.FromResult(WriteWhole(export, wish.Format, file, told)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            await error.WriteLineAsync($"{file} cannot be written: {exception.Message}");
            return CommandTree.BadInput;
        }

        var stood = export.AsAt is { } past ? $" as at {PlanClock.Date(past)}" : "";
        await output.WriteLineAsync($"Plan {planId}{stood} is in {file}: {Words.Count(export.Plan.Plan.Objectives.Count(), "objective")}.");
        return CommandTree.Done;
    }

    // Beside the file and then in its place, so that a failure leaves what was there.
    private static string WriteWhole(PlanExport export, ExportFormat format, string file, IProgress<double> progress)
    {
        var unfinished = $"{Path.GetFullPath(file)}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                export.Write(format, stream, progress);
            }

            File.Move(unfinished, file, overwrite: true);
            return file;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
