using AsbPlanBot.Core.Wording;
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

        if (!await WholeFile.WriteAsync(file, WriteAsync, error))
        {
            return CommandTree.BadInput;
        }

        var stood = export.AsAt is { } past ? $" as at {PlanClock.Date(past)}" : "";
        await output.WriteLineAsync($"Plan {planId}{stood} is in {file}: {Words.Count(export.Plan.Plan.Objectives.Count(), "objective")}.");
        return CommandTree.Done;

        Task WriteAsync(Stream stream) => progress.ShowAsync("Writing", told =>
        {
            export.Write(wish.Format, stream, told);
            return Task.FromResult(file);
        });
    }
}
