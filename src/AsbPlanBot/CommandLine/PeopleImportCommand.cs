using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;

namespace AsbPlanBot.CommandLine;

/// <summary><c>people import FILE --plan ID</c></summary>
internal static class PeopleImportCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services, string file, string planId, TextWriter output, CancellationToken cancellationToken)
    {
        var reading = await PeopleFile.ReadAsync(file, cancellationToken);
        await DiagnosticLines.WriteAsync(output, reading.Diagnostics);
        if (reading.Directory is not { } directory)
        {
            await output.WriteLineAsync("Not imported: mend the errors above first.");
            return CommandTree.BadInput;
        }

        await services.GetRequiredService<IPeopleStore>().SaveAsync(planId, directory, cancellationToken);
        await output.WriteLineAsync(
            $"Plan {planId} has {directory.Parties.Count} parties, held by {directory.Everybody.Count()} people.");

        if (await services.GetRequiredService<IPlanStore>().LoadAsync(planId, cancellationToken) is { } plan)
        {
            var clock = new PlanClock(plan.Settings, services.GetRequiredService<TimeProvider>().GetUtcNow());
            foreach (var gap in Accountability.Gaps(plan.Plan, directory, clock.Today))
            {
                await output.WriteLineAsync($"warning: {gap}");
            }
        }

        return CommandTree.Done;
    }
}
