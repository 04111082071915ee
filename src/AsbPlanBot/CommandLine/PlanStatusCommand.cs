using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.CommandLine;

/// <summary><c>plan status --plan ID</c></summary>
internal static class PlanStatusCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services, string planId, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await StoredPlan.FindAsync(services, planId, error, cancellationToken) is not { Plan: var plan })
        {
            return CommandTree.BadInput;
        }

        await output.WriteLineAsync(plan.Title);
        foreach (var commitment in plan.Commitments)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(commitment.Title is null ? "Objectives" : $"{commitment.Number}. {commitment.Title}");
            foreach (var objective in commitment.Objectives)
            {
                await output.WriteLineAsync($"  {objective.Ref,-8}{Words.Of(objective.Status),-14}{objective.Title}");
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync(string.Join(", ", plan.Objectives
            .CountBy(objective => objective.Status)
            .OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {Words.Of(count.Key)}")));
        return CommandTree.Done;
    }
}
