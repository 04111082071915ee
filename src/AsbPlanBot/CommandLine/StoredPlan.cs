using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.CommandLine;

/// <summary>The plan that a command is about.</summary>
internal static class StoredPlan
{
    /// <summary>Null, with a line that says what to do, if there is none.</summary>
    public static async Task<PlanInForce?> FindAsync(
        IServiceProvider services, string planId, TextWriter error, CancellationToken cancellationToken)
    {
        var plan = await services.GetRequiredService<IPlanStore>().LoadAsync(planId, cancellationToken);
        if (plan is null)
        {
            await error.WriteLineAsync($"There is no plan {planId}: import one with plan import FILE --plan {planId} --apply.");
        }

        return plan;
    }
}
