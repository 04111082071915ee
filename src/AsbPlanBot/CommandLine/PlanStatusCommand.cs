using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.CommandLine;

/// <summary><c>plan status --plan ID</c></summary>
internal static class PlanStatusCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services, string planId, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IPlanStore>().LoadAsync(planId, cancellationToken) is not { Plan: var plan })
        {
            return await WithoutPlanAsync(planId, error);
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

    /// <summary>Says that there is no such plan.</summary>
    public static async Task<int> WithoutPlanAsync(string planId, TextWriter error)
    {
        await error.WriteLineAsync($"There is no plan {planId}: import one with plan import FILE --plan {planId} --apply.");
        return CommandTree.BadInput;
    }
}
